// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/screen.hpp"

#include <cmath>

namespace arpent::map {

/// A numbered pin: a head above the place it stands for, so that the place stays in sight.
/// Pixels at 100 %.
constexpr double pin_height = 30;
constexpr double pin_head_radius = 14;

/// Whether a hand takes hold of the pin whose tip is at `tip`; `scale` as in Viewport.
inline bool is_on_pin(ScreenPoint tip, ScreenPoint hand, double scale) {
    const double to_tip = std::hypot(hand.x - tip.x, hand.y - tip.y);
    const double to_head = std::hypot(hand.x - tip.x, hand.y - tip.y + pin_height * scale);
    return to_tip <= 9 * scale || to_head <= (pin_head_radius + 3) * scale;
}

}  // namespace arpent::map
