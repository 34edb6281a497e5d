// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/raster_sample.hpp"

#include <algorithm>

namespace arpent::scan {

void sample_into(const Raster& picture, double u, double v, std::uint8_t* to) {
    const double x = std::clamp(u - 0.5, 0.0, picture.width - 1.0);
    const double y = std::clamp(v - 0.5, 0.0, picture.height - 1.0);
    const auto column = static_cast<std::size_t>(x);
    const auto row = static_cast<std::size_t>(y);
    const std::size_t right = column + 1 < picture.width ? 4 : 0;
    const std::size_t below = row + 1 < picture.height ? std::size_t{picture.width} * 4 : 0;
    const auto s = static_cast<float>(x - static_cast<double>(column));
    const auto t = static_cast<float>(y - static_cast<double>(row));
    const std::uint8_t* from = &picture.rgba[(row * picture.width + column) * 4];
    for (std::size_t c = 0; c < 4; ++c, ++from) {
        const float high = from[0] + s * (static_cast<float>(from[right]) - from[0]);
        const float low = from[below] + s * (static_cast<float>(from[below + right]) - from[below]);
        to[c] = static_cast<std::uint8_t>(high + t * (low - high) + 0.5F);
    }
}

}  // namespace arpent::scan
