// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/random.hpp"
#include "core/sheet/layout.hpp"

#include <cairo.h>

#include <span>
#include <vector>

namespace arpent::practice {

/// What a person drew on a page, millimetres.
struct PenMark {
    sheet::PageRect box;
    sheet::PagePoint at;  ///< the middle of its shape; a number beside it does not move it
    const char* what = "";
};

/// Draws up to `count` marks on the map of a page: crosses, rings (some with a number inside),
/// dots, short strokes, outlines, ticks and words, by ball pen, pencil and felt pen in the usual
/// colours, none smaller than 2 mm. They keep 9 mm from one another and off the frame's tags.
/// `cr` is in mm; nothing is drawn on the places `taken`. The same random numbers give the same
/// marks.
std::vector<PenMark> draw_pen_marks(cairo_t* cr, const sheet::Layout& layout, int count,
                                    demo::Random& random,
                                    std::span<const sheet::PageRect> taken = {});

/// One cross of that size in ball pen.
void draw_cross(cairo_t* cr, sheet::PagePoint middle, double size);

}  // namespace arpent::practice
