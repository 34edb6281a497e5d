// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace arpent::render {

/// A picture of coverage, rows without gaps.
struct Mask {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

/// Each pixel becomes the greatest within `radius` (1 to 8) around it: strokes get wider by it on
/// every side, and round.
Mask dilated(const Mask& mask, int radius);

}  // namespace arpent::render
