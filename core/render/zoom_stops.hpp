// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace arpent::render {

/// A width that grows with the zoom: its values (units of the style, above 0) at zooms 10, 12, 14,
/// 16, 18 and 20, geometric between them and constant beyond.
struct ZoomStops {
    std::array<float, 6> at{};

    double operator()(double zoom) const {
        const double place = std::clamp((zoom - 10) / 2, 0.0, 5.0);
        const auto low = std::min(static_cast<std::size_t>(place), at.size() - 2);
        const double share = place - static_cast<double>(low);
        return at[low] * std::pow(static_cast<double>(at[low + 1]) / at[low], share);
    }
};

}  // namespace arpent::render
