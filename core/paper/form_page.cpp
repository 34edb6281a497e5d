// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/form_page.hpp"

#include "core/paper/draw_panel.hpp"
#include "core/sheet/form.hpp"

#include <algorithm>
#include <numbers>

namespace arpent::paper {
namespace {

/// What the form is called stands over the first two columns.
constexpr double title_mm = 12;

void stroke(cairo_t* cr, const sheet::PageRect& rect, double gray, double width) {
    cairo_new_path(cr);
    cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
    cairo_set_source_rgb(cr, gray, gray, gray);
    cairo_set_line_width(cr, width);
    cairo_stroke(cr);
}

/// Upwards along the cell, on two lines where it is long.
void write_upright(cairo_t* cr, const std::string& words, const sheet::PageRect& cell,
                   Lettering& lettering) {
    const LetterStyle style{.size = 2.7, .max_lines = 2};
    constexpr double margin = 1;
    const double length = cell.height - 2 * margin;
    const double height = lettering.measure(words, length, style).height;
    cairo_save(cr);
    cairo_translate(cr, cell.center().x - height / 2, cell.bottom() - margin);
    cairo_rotate(cr, -std::numbers::pi / 2);
    lettering.write(cr, words, {0, 0, length, height}, style);
    cairo_restore(cr);
}

void draw_headings(cairo_t* cr, const FormPage& page, const PageWords& words,
                   Lettering& lettering) {
    const auto write = [&](const std::string& text, const sheet::PageRect& cell) {
        lettering.write_at(cr, text, {cell.x + 1, cell.bottom() - 3}, {.size = 3, .bold = true});
    };
    write(words.number, sheet::form_number_cell(-1));
    write(words.what, sheet::form_what_cell(-1));
    write(words.remark, sheet::form_remark_cell(-1));
    const sheet::PageRect heading = sheet::form_heading();
    lettering.write_at(cr, words.form, {heading.x + 1.5, heading.y + title_mm / 2},
                       {.size = 7, .bold = true});
    const int count = std::min(static_cast<int>(page.ticks.size()), sheet::form_ticks);
    for (int column = 0; column < count; ++column) {
        write_upright(cr, page.ticks[static_cast<std::size_t>(column)],
                      sheet::form_tick_cell(-1, column), lettering);
    }
}

void draw_row(cairo_t* cr, int row, int number, Lettering& lettering) {
    const sheet::PageRect line = sheet::form_row(row);
    if (row % 2 == 0) {
        // Every other row a little gray: the eye keeps to its line, pen shows as well.
        cairo_new_path(cr);
        cairo_rectangle(cr, line.x, line.y, line.width, line.height);
        cairo_set_source_rgb(cr, 0.955, 0.955, 0.955);
        cairo_fill(cr);
    }
    lettering.write_at(cr, std::to_string(number), sheet::form_number_cell(row).center(),
                       {.size = 4, .bold = true, .align = Align::center});
    for (int column = 0; column < sheet::form_ticks; ++column) {
        const sheet::PageRect box = sheet::form_tick_box(row, column);
        cairo_new_path(cr);
        cairo_rectangle(cr, box.x, box.y, box.width, box.height);
        cairo_set_source_rgb(cr, 1, 1, 1);
        cairo_fill(cr);
        stroke(cr, box, 0.25, 0.25);
    }
}

/// The lines between columns, from the headings to the last row.
void draw_lines(cairo_t* cr) {
    const sheet::PageRect top = sheet::form_heading();
    const sheet::PageRect last = sheet::form_row(sheet::form_rows - 1);
    stroke(cr, {top.x, top.y, top.width, last.bottom() - top.y}, 0, 0.4);
    cairo_new_path(cr);
    for (const sheet::PageRect& cell :
         {sheet::form_what_cell(-1), sheet::form_tick_cell(-1, 0), sheet::form_remark_cell(-1)}) {
        const bool under_title = cell.x == sheet::form_what_cell(-1).x;
        cairo_move_to(cr, cell.x, under_title ? top.y + title_mm : top.y);
        cairo_line_to(cr, cell.x, last.bottom());
    }
    for (int row = 0; row < sheet::form_rows; ++row) {
        const sheet::PageRect line = sheet::form_row(row);
        cairo_move_to(cr, line.x, line.y);
        cairo_line_to(cr, line.right(), line.y);
    }
    cairo_set_source_rgb(cr, 0.5, 0.5, 0.5);
    cairo_set_line_width(cr, 0.15);
    cairo_stroke(cr);
}

}  // namespace

void draw_form_page(cairo_t* cr, const FormPage& page, const PageWords& words, PageTools& tools) {
    const sheet::Layout& layout = sheet::layout_of(sheet::LayoutId::releve);
    stroke(cr, layout.frame, 0, 0.35);
    for (int row = 0; row < sheet::form_rows; ++row) {
        draw_row(cr, row, page.first_row + row, tools.lettering);
    }
    draw_headings(cr, page, words, tools.lettering);
    draw_lines(cr);
    draw_panel(cr, layout, page.head, nullptr, words, tools.lettering);
}

}  // namespace arpent::paper
