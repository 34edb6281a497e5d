// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/float_image.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/raster.hpp"

namespace arpent::scan {

/// A rectified scan without its light: shadows, the warm lamp, the camera's exposure.
struct FlatScan {
    FloatImage luminance;        ///< 1 for bare paper
    FloatImage chroma;           ///< largest minus smallest of red, green and blue; 0 for gray
    FloatImage expected;         ///< the luminance that the clean page comes out with here
    FloatImage expected_chroma;  ///< what the print's own colours reach at most
    FloatImage light;            ///< of bare paper, in levels; one value for each block
    int block = 0;               ///< pixels
    double noise = 0;            ///< standard deviation of `luminance` on bare paper
};

/// `page` and `clean` have the same size and show the same page. The light is measured in blocks
/// of 4 mm where little is printed; how dark each printed gray comes out, over the whole page.
FlatScan flatten(const Raster& page, const GrayImage& clean, double px_per_mm);

}  // namespace arpent::scan
