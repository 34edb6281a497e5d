// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_group_shape.hpp"

#include "core/render/group_look.hpp"

#include <cmath>
#include <cstddef>
#include <numbers>

namespace arpent::paper {
namespace {

void trace_polygon(cairo_t* cr, sheet::PagePoint middle, double radius, int corners) {
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        cairo_line_to(cr, middle.x + radius * std::sin(angle), middle.y - radius * std::cos(angle));
    }
    cairo_close_path(cr);
}

}  // namespace

void draw_group_shape(cairo_t* cr, int group, const sheet::PageRect& square) {
    const render::GroupLook look = render::group_look(static_cast<std::size_t>(group - 1));
    const sheet::PagePoint middle = square.center();
    const double radius = square.width / 2;
    cairo_new_path(cr);
    switch (look.shape) {
        case render::GroupShape::circle:
            cairo_arc(cr, middle.x, middle.y, radius * 0.95, 0, 2 * std::numbers::pi);
            break;
        case render::GroupShape::diamond: trace_polygon(cr, middle, radius * 1.1, 4); break;
        case render::GroupShape::square:
            cairo_rectangle(cr, middle.x - radius * 0.85, middle.y - radius * 0.85, radius * 1.7,
                            radius * 1.7);
            break;
        case render::GroupShape::hexagon: trace_polygon(cr, middle, radius, 6); break;
    }
    render::set_color(cr, look.color);
    cairo_fill(cr);
}

}  // namespace arpent::paper
