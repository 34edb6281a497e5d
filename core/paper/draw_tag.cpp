// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_tag.hpp"

namespace arpent::paper {
namespace {

constexpr double quiet_cells = 1.5;
constexpr int mark_cells = 8;

sheet::PageRect square_around(sheet::PagePoint center, double side) {
    return {center.x - side / 2, center.y - side / 2, side, side};
}

}  // namespace

void draw_tag(cairo_t* cr, const TagCells& cells, const sheet::PageRect& square) {
    const double cell = square.width / cells.side;
    cairo_new_path(cr);
    for (int y = 0; y < cells.side; ++y) {
        for (int x = 0; x < cells.side;) {
            int end = x;
            while (end < cells.side && cells.is_black(end, y)) {
                ++end;
            }
            if (end > x) {
                cairo_rectangle(cr, square.x + x * cell, square.y + y * cell, (end - x) * cell,
                                cell);
            }
            x = end + 1;
        }
    }
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_fill(cr);
}

sheet::PageRect mark_zone(const sheet::MarkPlace& place) {
    return square_around(place.center, place.size).grown(place.size / mark_cells * quiet_cells);
}

void draw_mark(cairo_t* cr, const sheet::Mark& mark) {
    const sheet::PageRect square = square_around(mark.center, mark.size);
    const sheet::PageRect zone = mark_zone({mark.center, mark.size});
    cairo_new_path(cr);
    cairo_rectangle(cr, zone.x, zone.y, zone.width, zone.height);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_fill(cr);
    draw_tag(cr, tag_cells(TagFamily::mark_36h11, mark.id), square);
}

}  // namespace arpent::paper
