// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/home.hpp"

namespace arpent::panel {

/// A small A and a large A: everything becomes smaller or larger. 104 × 48 px at 100 %.
HomeChoice text_size_buttons(ui::Ui& ui, const ui::Rect& rect);

/// The next scale up or down, within 100 to 200 %, in steps of a quarter.
float next_scale(float scale, bool larger);

}  // namespace arpent::panel
