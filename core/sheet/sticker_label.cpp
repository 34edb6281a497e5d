// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/sticker_label.hpp"

#include <algorithm>

namespace arpent::sheet {
namespace {

constexpr double margin = 2.5;

}  // namespace

PageRect LabelGrid::label(int place) const {
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

PageRect sticker_tag(const PageRect& label) {
    // A little above the middle, left of it: picture and tag share the label's width.
    const double words = 5;
    const double x = label.center().x - sticker_mm - 1.6;
    const double y = label.y + (label.height - words - sticker_mm) / 2 + 0.8;
    return {x, y, sticker_mm, sticker_mm};
}

PageRect sticker_picture(const PageRect& label) {
    const PageRect tag = sticker_tag(label);
    const double left = tag.right() + margin;
    const double right = label.right() - margin;
    const double side = std::min(sticker_mm * 1.4, right - left);
    return {(left + right - side) / 2, tag.center().y - side / 2, side, side};
}

PageRect sticker_words(const PageRect& label) {
    const double below = std::max(sticker_tag(label).bottom(), sticker_picture(label).bottom());
    return {label.x + margin, below, label.width - 2 * margin, label.bottom() - below};
}

}  // namespace arpent::sheet
