// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// The column of big verbs at the left: the tool in hand is marked.
void tool_column(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);

/// « Annuler : banc ajouté » and « Refaire » at the right end of the top bar, as many words as fit.
/// Cuts what it uses off `bar`.
void history_buttons(ui::Ui& ui, ui::Rect& bar, operation::Workbench& bench);

}  // namespace arpent::panel
