// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/screen.hpp"

#include <cstdint>
#include <vector>

namespace arpent::map {

/// Rectangles, in shares of the picture (0 to 1), that hold every pixel of it that is not zero and
/// do not overlap: cells of 32 pixels, joined along their rows. A layer of names is empty for the
/// most part, and without a graphics card each pixel that is looked at costs.
/// Rows of `width` pixels of four bytes begin `stride` bytes apart.
std::vector<ScreenRect> filled_pieces(const std::uint8_t* pixels, int width, int height,
                                      int stride);

}  // namespace arpent::map
