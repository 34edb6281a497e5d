// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/tag_cells.hpp"
#include "core/render/cairo.hpp"
#include "core/sheet/mark.hpp"
#include "core/sheet/page.hpp"

namespace arpent::paper {

/// Fills the black cells of a tag into the square; nothing is drawn for the white ones. One path,
/// so that no hairlines part the cells. Units are those of the context.
void draw_tag(cairo_t* cr, const TagCells& cells, const sheet::PageRect& square);

/// A mark with its white quiet zone.
sheet::PageRect mark_zone(const sheet::MarkPlace& place);

/// A mark of a page with its white quiet zone, over whatever the map has there. In mm.
void draw_mark(cairo_t* cr, const sheet::Mark& mark);

}  // namespace arpent::paper
