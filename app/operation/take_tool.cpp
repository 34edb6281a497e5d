// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/take_tool.hpp"

#include "app/operation/finish_drawing.hpp"
#include "app/operation/writable.hpp"

namespace arpent::operation {

bool TakeTool::is_available(const Workbench& /*bench*/) const { return true; }

std::optional<Message> TakeTool::why_not(const Workbench& bench) const {
    return why_not_writable(bench);
}

void TakeTool::act(Workbench& bench) const {
    leave_drawing(bench);
    bench.open(Page::none);
    bench.select_nothing();
    bench.set_next_kind({});
    bench.take(tool_);
}

}  // namespace arpent::operation
