// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/flat_light.hpp"
#include "core/scan/float_image.hpp"

#include <cstdint>
#include <vector>

namespace arpent::scan {

/// Where a scan shows ink that was not printed.
struct Ink {
    int width = 0;
    int height = 0;
    /// 0 nothing, 1 perhaps (goes on where there is surely ink), 2 surely.
    std::vector<std::uint8_t> pixels;

    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x);
    }
    std::uint8_t at(int x, int y) const { return pixels[index(x, y)]; }
};

/// Ink is darker, or more coloured, than anything that is printed within 0.4 mm. What is no paper
/// (a torn corner, the table) holds none.
Ink find_ink(const FlatScan& scan, double px_per_mm);

}  // namespace arpent::scan
