// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/icon.hpp"
#include "core/render/typesetter.hpp"

namespace arpent::render {

/// Where the picture of a text lies, in pixels from the text's left end on its first baseline.
struct MaskFrame {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};
MaskFrame mask_frame(const ShapedText& text);

/// Writing as a white picture that is transparent where there is no ink; a unit is a pixel.
Raster rasterise(const ShapedText& text);

}  // namespace arpent::render
