// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/page_parts.hpp"

#include <algorithm>
#include <numbers>

namespace arpent::paper {

void draw_north(cairo_t* cr, double rotation, const std::string& letter,
                const sheet::PageRect& square, Lettering& lettering) {
    const double radius = std::min(square.width, square.height) / 2;
    const sheet::PagePoint middle = square.center();
    cairo_save(cr);
    cairo_translate(cr, middle.x, middle.y);
    // `rotation` is the direction of the page's top, clockwise from north: north lies as far the
    // other way.
    cairo_rotate(cr, -rotation * std::numbers::pi / 180);
    const double half = radius * 0.38;
    const double tail = radius * 0.9;
    const double tip = -radius * 0.45;
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, 0.25);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    for (const double side : {-1.0, 1.0}) {
        cairo_new_path(cr);
        cairo_move_to(cr, 0, tip);
        cairo_line_to(cr, side * half, tail);
        cairo_line_to(cr, 0, tail * 0.6);
        cairo_close_path(cr);
        if (side < 0) {
            cairo_fill_preserve(cr);
        }
        cairo_stroke(cr);
    }
    lettering.write_at(cr, letter, {0, -radius * 0.75},
                       {.size = radius * 0.62, .bold = true, .align = Align::center});
    cairo_restore(cr);
}

}  // namespace arpent::paper
