// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace arpent::scan {

/// A picture in memory, as a person sees it: `rgba` holds rows from the top, four bytes a pixel
/// (red, green, blue, alpha), colours multiplied by alpha. It may be smaller than the picture it
/// was decoded from: the place (x, y) of the raster is the place (x · full_width / width,
/// y · full_height / height) of the picture.
struct Raster {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t full_width = 0;
    std::uint32_t full_height = 0;
    std::vector<std::uint8_t> rgba;
};

}  // namespace arpent::scan
