// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/operation.hpp"

#include "app/operation/stage.hpp"

#include <string>

namespace arpent::operation {

Message Operation::label(const Workbench& /*bench*/) const {
    return {"operation." + std::string(name()), {}};
}

std::optional<Message> Operation::why_not(const Workbench& /*bench*/) const { return {}; }

void Operation::run(Workbench& bench) const {
    if (!is_available(bench)) return;
    if (auto why = why_not_yet(bench, *this)) return bench.tell(*std::move(why));
    if (auto why = why_not(bench)) {
        bench.tell(*std::move(why));
        return;
    }
    bench.tell_nothing();
    act(bench);
}

}  // namespace arpent::operation
