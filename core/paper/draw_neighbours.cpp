// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/page_parts.hpp"

#include <algorithm>
#include <array>

namespace arpent::paper {
namespace {

/// A side of a page: the direction from its middle.
struct Side {
    double x;
    double y;
    const std::string& name;
};

std::array<Side, 4> sides_of(const Neighbours& neighbours) {
    return {{{-1, 0, neighbours.left},
             {1, 0, neighbours.right},
             {0, -1, neighbours.above},
             {0, 1, neighbours.below}}};
}

/// A triangle around `at` that points towards the side.
void draw_arrow(cairo_t* cr, sheet::PagePoint at, const Side& side, double size) {
    cairo_new_path(cr);
    cairo_move_to(cr, at.x + side.x * size, at.y + side.y * size);
    cairo_line_to(cr, at.x + side.y * size * 0.8, at.y + side.x * size * 0.8);
    cairo_line_to(cr, at.x - side.y * size * 0.8, at.y - side.x * size * 0.8);
    cairo_close_path(cr);
    cairo_set_source_rgb(cr, 0.25, 0.25, 0.25);
    cairo_fill(cr);
}

void draw_cell(cairo_t* cr, const sheet::PageRect& cell, const std::string& name, bool here,
               Lettering& lettering) {
    cairo_new_path(cr);
    cairo_rectangle(cr, cell.x, cell.y, cell.width, cell.height);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, here ? 0.5 : 0.2);
    cairo_stroke(cr);
    lettering.write_at(
        cr, name, cell.center(),
        {.size = std::min(cell.height * 0.62, 2.9), .bold = here, .align = Align::center});
}

}  // namespace

void draw_neighbours(cairo_t* cr, const PageHead& head, const sheet::PageRect& box,
                     Lettering& lettering) {
    if (!head.neighbours.any() || box.height <= 0) {
        return;
    }
    const double width = box.width / 3;
    const double height = box.height / 3;
    const sheet::PagePoint middle = box.center();
    const auto cell = [&](double x, double y) {
        return sheet::PageRect{middle.x + (x - 0.5) * width, middle.y + (y - 0.5) * height, width,
                               height};
    };
    for (const Side& side : sides_of(head.neighbours)) {
        if (!side.name.empty()) {
            draw_cell(cr, cell(side.x, side.y), side.name, false, lettering);
        }
    }
    draw_cell(cr, cell(0, 0), head.name, true, lettering);
}

void draw_edge_arrows(cairo_t* cr, const Neighbours& neighbours, const sheet::PageRect& frame,
                      Lettering& lettering) {
    constexpr double arrow_mm = 1.7;
    constexpr double away = 2.2;
    constexpr double letters = 3;
    const sheet::PagePoint middle = frame.center();
    for (const Side& side : sides_of(neighbours)) {
        if (side.name.empty()) {
            continue;
        }
        const sheet::PagePoint at{middle.x + side.x * (frame.width / 2 + away),
                                  middle.y + side.y * (frame.height / 2 + away)};
        // Beside an upright edge the name stands below its arrow, along a level one beside it.
        const bool upright = side.y == 0;
        draw_arrow(cr, at, side, arrow_mm);
        lettering.write_at(
            cr, side.name,
            upright ? sheet::PagePoint{at.x + side.x * 0.4, at.y + 4}
                    : sheet::PagePoint{at.x + 2.5, at.y},
            {.size = letters, .bold = true, .align = upright ? Align::center : Align::left});
    }
}

}  // namespace arpent::paper
