// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"
#include "core/scan/raster.hpp"

namespace arpent::scan {

/// A part of a page as if it had been scanned flat and upright: the place (x, y) of the result is
/// (rect.x + x / px_per_mm, rect.y + y / px_per_mm) on the page. What the picture does not show is
/// white. `map` speaks of pixels of the full picture; the raster may be smaller than that.
/// The result's size is rounded to whole pixels, one at least. Throws Error (error.image_too_large)
/// beyond max_image_pixels.
Raster rectify(const Raster& picture, const PageMap& map, const sheet::PageRect& rect,
               double px_per_mm);

/// Here `map` speaks of pixels of `picture` itself.
GrayImage rectify(const GrayImage& picture, const PageMap& map, const sheet::PageRect& rect,
                  double px_per_mm);

}  // namespace arpent::scan
