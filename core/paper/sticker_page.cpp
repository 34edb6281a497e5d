// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/sticker_page.hpp"

#include "core/paper/draw_tag.hpp"
#include "core/render/icon.hpp"

#include <algorithm>

namespace arpent::paper {
namespace {

/// Tag and picture side by side, the word with its number below both.
void draw_sticker(cairo_t* cr, const StickerPrint& print, const sheet::PageRect& label,
                  Lettering& lettering) {
    draw_tag(cr, tag_cells(TagFamily::sticker_standard41h12, sheet::sticker_id(print.sticker)),
             sheet::sticker_tag(label));
    const sheet::PageRect picture = sheet::sticker_picture(label);
    cairo_new_path(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    render::icon(print.icon).draw(cr, picture.x, picture.y, picture.width);
    const LetterStyle style{.size = 2.9, .bold = true, .align = Align::center};
    const sheet::PageRect line = sheet::sticker_words(label);
    const std::string words = print.words + " " + std::to_string(print.sticker.number);
    const double height = lettering.measure(words, line.width, style).height;
    lettering.write(cr, words, {line.x, line.center().y - height / 2, line.width, height}, style);
}

/// Thin lines between the rows in use and around them.
void draw_cuts(cairo_t* cr, const LabelGrid& grid, int rows) {
    const sheet::PageRect last = grid.label(rows * grid.columns - 1);
    cairo_new_path(cr);
    for (int column = 0; column <= grid.columns; ++column) {
        const double x = grid.first.x + column * grid.pitch_x;
        cairo_move_to(cr, x, grid.first.y);
        cairo_line_to(cr, x, last.bottom());
    }
    for (int row = 0; row <= rows; ++row) {
        const double y = grid.first.y + row * grid.pitch_y;
        cairo_move_to(cr, grid.first.x, y);
        cairo_line_to(cr, last.right(), y);
    }
    const double dashes[] = {1.5, 1};
    cairo_set_dash(cr, dashes, 2, 0);
    cairo_set_source_rgb(cr, 0.55, 0.55, 0.55);
    cairo_set_line_width(cr, 0.15);
    cairo_stroke(cr);
    cairo_set_dash(cr, nullptr, 0, 0);
}

}  // namespace

void draw_sticker_page(cairo_t* cr, std::span<const StickerPrint> stickers, LabelPaper paper,
                       Lettering& lettering) {
    const LabelGrid grid = label_grid(paper);
    const int count = std::min(grid.count(), static_cast<int>(stickers.size()));
    if (paper == LabelPaper::cut_out && count > 0) {
        draw_cuts(cr, grid, (count + grid.columns - 1) / grid.columns);
    }
    for (int place = 0; place < count; ++place) {
        draw_sticker(cr, stickers[static_cast<std::size_t>(place)], grid.label(place), lettering);
    }
}

}  // namespace arpent::paper
