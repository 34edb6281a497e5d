// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace arpent::ui {

/// The size of everything, chosen by the person at the keyboard: 1 is 100 %, 2 is 200 %.
/// One window, one thread: set between two frames by Ui.
float scale();
void set_scale(float scale);

/// 48_px is 48 pixels at 100 % and 96 at 200 %, always whole so that edges stay sharp.
inline float operator""_px(unsigned long long value) {
    return std::round(static_cast<float>(value) * scale());
}

}  // namespace arpent::ui
