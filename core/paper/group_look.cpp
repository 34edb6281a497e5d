// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/group_look.hpp"

#include <array>
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

GroupLook group_look(int number) {
    static constexpr std::array<render::Color, 7> colors{
        render::Color::hex(0x2F6DB5), render::Color::hex(0xC2557A), render::Color::hex(0xB7791F),
        render::Color::hex(0x5B7F2B), render::Color::hex(0x7A5BA8), render::Color::hex(0x2B8C8C),
        render::Color::hex(0x8A5A3C)};
    const auto index = static_cast<std::size_t>(number > 0 ? number - 1 : 0);
    return {colors.at(index % colors.size()), static_cast<GroupShape>(index % 4)};
}

void draw_group_shape(cairo_t* cr, const GroupLook& look, const sheet::PageRect& square) {
    const sheet::PagePoint middle = square.center();
    const double radius = square.width / 2;
    cairo_new_path(cr);
    switch (look.shape) {
        case GroupShape::circle:
            cairo_arc(cr, middle.x, middle.y, radius * 0.95, 0, 2 * std::numbers::pi);
            break;
        case GroupShape::diamond: trace_polygon(cr, middle, radius * 1.1, 4); break;
        case GroupShape::square:
            cairo_rectangle(cr, middle.x - radius * 0.85, middle.y - radius * 0.85, radius * 1.7,
                            radius * 1.7);
            break;
        case GroupShape::hexagon: trace_polygon(cr, middle, radius, 6); break;
    }
    render::set_color(cr, look.color);
    cairo_fill(cr);
}

}  // namespace arpent::paper
