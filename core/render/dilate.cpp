// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/dilate.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::render {
namespace {

/// to[i] = max(to[i], from[i + shift]) for all i that both have: a loop that compilers vectorise.
void take_greater(std::uint8_t* to, const std::uint8_t* from, int width, int shift) {
    const int first = std::max(0, -shift);
    const int last = std::min(width, width - shift);
    for (int i = first; i < last; ++i) {
        to[i] = std::max(to[i], from[i + shift]);
    }
}

}  // namespace

Mask dilated(const Mask& mask, int radius) {
    Mask wide{mask.width, mask.height, mask.pixels};
    for (int dy = -radius; dy <= radius; ++dy) {
        const double reach = std::sqrt((radius + 0.3) * (radius + 0.3) - dy * dy);
        const int span = static_cast<int>(reach);
        for (int y = std::max(0, -dy); y < std::min(mask.height, mask.height - dy); ++y) {
            std::uint8_t* to = &wide.pixels[static_cast<std::size_t>(y) * mask.width];
            const std::uint8_t* from = &mask.pixels[static_cast<std::size_t>(y + dy) * mask.width];
            for (int dx = -span; dx <= span; ++dx) {
                take_greater(to, from, mask.width, dx);
            }
        }
    }
    return wide;
}

}  // namespace arpent::render
