// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/page.hpp"
#include "core/sheet/sticker.hpp"

namespace arpent::sheet {

/// What stickers are printed on, all A4 portrait.
enum class LabelPaper {
    cut_out,    ///< plain paper, with lines to cut along
    labels_65,  ///< 5 × 13 labels of 38.1 × 21.2 mm
    labels_24,  ///< 3 × 8 labels of 70 × 37 mm
};

/// How labels lie on a sheet, in mm.
struct LabelGrid {
    int columns = 1;
    int rows = 1;
    PageRect first;      ///< at the top left
    double pitch_x = 0;  ///< from one label to the next
    double pitch_y = 0;

    int count() const { return columns * rows; }
    /// From 0, row by row.
    PageRect label(int place) const;
};
LabelGrid label_grid(LabelPaper paper);

/// Where the tag stands on a label: a square of sticker_mm.
PageRect sticker_tag(const PageRect& label);
/// Where its picture stands, right of the tag: a square.
PageRect sticker_picture(const PageRect& label);
/// Where its word and number stand: below both.
PageRect sticker_words(const PageRect& label);

}  // namespace arpent::sheet
