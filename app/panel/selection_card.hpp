// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// What is selected, by name and picture; whether it is locked and how to unlock it.
void selection_heading(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);

/// What can be done with it, as buttons.
void selection_actions(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);

}  // namespace arpent::panel
