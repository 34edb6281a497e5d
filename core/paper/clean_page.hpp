// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/cairo.hpp"
#include "core/sheet/layout.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace arpent::paper {

/// A page as it comes out of a perfect printer and a perfect scanner: what a real scan is compared
/// with. Luminance, one byte a pixel, rows from the top.
struct CleanPage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

constexpr double clean_dpi = 200;
constexpr double clean_pixels_per_mm = clean_dpi / 25.4;

/// Draws onto a context in mm.
using DrawPage = std::function<void(cairo_t*)>;

/// The paper of a layout with what `draw` puts on it. Throws Error (error.out_of_memory).
CleanPage render_clean_page(const sheet::Layout& layout, const DrawPage& draw,
                            double pixels_per_mm = clean_pixels_per_mm);

/// As a PNG with 8 bits of gray and the resolution in its pHYs chunk.
std::vector<std::byte> to_png(const CleanPage& page);

}  // namespace arpent::paper
