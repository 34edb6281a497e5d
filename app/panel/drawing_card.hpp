// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/kind_chooser.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// The card while a point is placed or a line or an area is drawn: what to do next in a sentence,
/// the verbs that end it, and, before anything is drawn, what it will be.
void drawing_card(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                  KindChooser& chooser);

}  // namespace arpent::panel
