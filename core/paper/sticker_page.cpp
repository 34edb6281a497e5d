// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/sticker_page.hpp"

#include "core/paper/draw_tag.hpp"
#include "core/render/icon.hpp"

#include <algorithm>

namespace arpent::paper {
namespace {

constexpr double margin = 2.5;

/// Tag and picture side by side, the word with its number below both.
void draw_sticker(cairo_t* cr, const StickerPrint& print, const sheet::PageRect& label,
                  Lettering& lettering) {
    const sheet::PageRect tag = sticker_tag(label);
    draw_tag(cr, tag_cells(TagFamily::sticker_standard41h12, sheet::sticker_id(print.sticker)),
             tag);
    const double left = tag.right() + margin;
    const double right = label.right() - margin;
    const double side = std::min(sheet::sticker_mm * 1.4, right - left);
    cairo_new_path(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    render::icon(print.icon).draw(cr, (left + right - side) / 2, tag.center().y - side / 2, side);
    const double below = std::max(tag.bottom(), tag.center().y + side / 2);
    const LetterStyle style{.size = 2.9, .bold = true, .align = Align::center};
    const sheet::PageRect line{label.x + margin, below, label.width - 2 * margin,
                               label.bottom() - below};
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

sheet::PageRect LabelGrid::label(int place) const {
    const int row = place / columns;
    const int column = place % columns;
    return {first.x + column * pitch_x, first.y + row * pitch_y, first.width, first.height};
}

LabelGrid label_grid(LabelPaper paper) {
    switch (paper) {
        case LabelPaper::cut_out: return {7, 15, {7, 9, 28, 18.5}, 28, 18.5};
        case LabelPaper::labels_65: return {5, 13, {4.75, 10.7, 38.1, 21.2}, 40.6, 21.2};
        case LabelPaper::labels_24: return {3, 8, {0, 0.5, 70, 37}, 70, 37};
    }
    return {};
}

sheet::PageRect sticker_tag(const sheet::PageRect& label) {
    // A little above the middle, left of it: picture and tag share the label's width.
    const double words = 5;
    const double x = label.center().x - sheet::sticker_mm - 1.6;
    const double y = label.y + (label.height - words - sheet::sticker_mm) / 2 + 0.8;
    return {x, y, sheet::sticker_mm, sheet::sticker_mm};
}

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
