// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/draw_map_page.hpp"
#include "core/paper/poster_page.hpp"

namespace arpent::paper {

/// How large things are drawn, in mm.
struct PosterLook {
    double large = 6;  ///< a thing's picture
    double small = 3.8;
    double dot = 1.7;  ///< where there is no room for a picture: nothing is left out
    /// What there are more of than this is dots alone: trees and lamps would hide the rest.
    std::size_t most_pictures = 60;
    double letters = 3.1;
    double line = 1.3;
};

/// The quarter, pale, and the poster's things on it in their colours. Everything keeps within the
/// frame. In mm.
void draw_poster_map(cairo_t* cr, const PosterView& view, const sheet::Ground& ground,
                     const sheet::PageRect& frame, const render::Sea* sea, const PosterLook& look,
                     PageTools& tools);

/// A thing's picture, white on a disc of its colour; a dark ring around what is fresh.
void draw_badge(cairo_t* cr, const std::string& icon, render::Color color, sheet::PagePoint at,
                double size, bool fresh);

}  // namespace arpent::paper
