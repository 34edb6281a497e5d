// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

#include <string_view>

namespace arpent::ui {

/// How far a work is, 0 to 1.
void progress_bar(Ui& ui, const Rect& rect, double share, ImU32 color = color::action);

/// The same with words above and a button that cancels; true when that was clicked. 96 px high at
/// 100 %.
bool progress_card(Ui& ui, const Rect& rect, std::string_view words, double share);

}  // namespace arpent::ui
