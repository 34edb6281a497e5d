// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/open_page.hpp"

#include "app/operation/finish_drawing.hpp"

namespace arpent::operation {

void OpenPage::act(Workbench& bench) const {
    leave_drawing(bench);
    bench.take(Tool::hand);
    bench.open(page_);
}

}  // namespace arpent::operation
