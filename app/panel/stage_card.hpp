// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// « Ce que je fais ici »: the stages with what is open already, and the button that opens the
/// next. Nothing once all are open.
void stage_card(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);

}  // namespace arpent::panel
