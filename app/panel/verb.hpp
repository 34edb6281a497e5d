// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// A verb as a button: its picture, its word, its key on the tooltip. A verb that cannot be done
/// now says why on its tooltip. True when it ran.
bool verb(ui::Ui& ui, const ui::Rect& rect, const operation::Operation& verb,
          operation::Workbench& bench, ui::ButtonKind kind = ui::ButtonKind::secondary);

/// The same as wide as the column, with the reason in words below it.
bool verb_with_reason(ui::Ui& ui, ui::Column& column, const operation::Operation& verb,
                      operation::Workbench& bench, ui::ButtonKind kind = ui::ButtonKind::secondary);

/// Runs the verbs whose keys were pressed.
void verb_shortcuts(ui::Ui& ui, operation::Workbench& bench);

}  // namespace arpent::panel
