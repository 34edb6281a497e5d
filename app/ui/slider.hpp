// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

#include <string_view>

namespace arpent::ui {

/// A share from 0 to 1 under its label and percentage: drag, click, or Left and Right with the
/// focus. True when the value changed. 60 px high at 100 %.
bool slider(Ui& ui, const Rect& rect, std::string_view label, double& value);

}  // namespace arpent::ui
