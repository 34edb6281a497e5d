// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_group_shape.hpp"
#include "core/paper/page_parts.hpp"

namespace arpent::paper {

void draw_group(cairo_t* cr, const PageGroup& group, const std::string& word,
                const sheet::PageRect& box, Lettering& lettering) {
    if (group.number > 0) {
        const double side = 4.2;
        const sheet::PageRect square{box.x, box.center().y - side / 2, side, side};
        draw_group_shape(cr, group.number, square);
        const LetterStyle style{.size = 3.1, .bold = true};
        const double left = square.right() + 1.5;
        const double height = lettering.measure(group.name, box.right() - left, style).height;
        lettering.write(cr, group.name,
                        {left, box.center().y - height / 2, box.right() - left, height}, style);
        return;
    }
    cairo_new_path(cr);
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_set_source_rgb(cr, 0.45, 0.45, 0.45);
    cairo_set_line_width(cr, 0.25);
    cairo_stroke(cr);
    lettering.write_at(cr, word, {box.x + 1, box.y + 1.7},
                       {.size = 2.2, .color = render::Color::hex(0x555555)});
}

void draw_notes(cairo_t* cr, const std::string& word, const sheet::PageRect& box,
                Lettering& lettering) {
    constexpr double line_mm = 6.5;
    constexpr double heading_mm = 2.2;
    if (box.height < line_mm + heading_mm) {
        return;
    }
    lettering.write_at(cr, word, {box.x, box.y + heading_mm / 2},
                       {.size = heading_mm, .color = render::Color::hex(0x555555)});
    cairo_set_source_rgb(cr, 0.6, 0.6, 0.6);
    cairo_set_line_width(cr, 0.15);
    cairo_new_path(cr);
    for (double y = box.y + heading_mm + line_mm; y <= box.bottom(); y += line_mm) {
        cairo_move_to(cr, box.x, y);
        cairo_line_to(cr, box.right(), y);
    }
    cairo_stroke(cr);
}

}  // namespace arpent::paper
