// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/draw_map_page.hpp"
#include "core/paper/poster_page.hpp"

namespace arpent::paper {

/// A whole poster onto a context in mm of `size`, wider than high or not; sizes are those of ISO
/// papers (any other leaves a border). White paper is painted.
void draw_poster(cairo_t* cr, const PosterPage& page, const PosterSize& size, PageTools& tools);

}  // namespace arpent::paper
