// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/raster.hpp"

#include <cairo.h>

namespace arpent::practice {

/// A sheet of paper as it was printed: its picture reaches from edge to edge.
struct PrintedPage {
    scan::Raster picture;
    double px_per_mm = 300 / 25.4;

    double width_mm() const { return picture.width / px_per_mm; }
    double height_mm() const { return picture.height / px_per_mm; }
};

/// A drawing of a page (CAIRO_FORMAT_RGB24, flushed).
PrintedPage page_of(cairo_surface_t* surface, double px_per_mm);

/// A picture made smaller in the same way. Not larger than it is, on either side.
scan::Raster averaged(const scan::Raster& picture, std::uint32_t width, std::uint32_t height);

}  // namespace arpent::practice
