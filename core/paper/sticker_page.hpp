// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/lettering.hpp"
#include "core/sheet/sticker.hpp"

#include <span>
#include <string>

namespace arpent::paper {

/// A sticker with what people see on it.
struct StickerPrint {
    sheet::Sticker sticker;
    std::string icon;
    std::string words;
};

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
    sheet::PageRect first;  ///< at the top left
    double pitch_x = 0;     ///< from one label to the next
    double pitch_y = 0;

    int count() const { return columns * rows; }
    /// From 0, row by row.
    sheet::PageRect label(int place) const;
};
LabelGrid label_grid(LabelPaper paper);

/// Where the tag stands on a label: a square of sheet::sticker_mm.
sheet::PageRect sticker_tag(const sheet::PageRect& label);

/// As many as the paper has labels, from the first. In mm.
void draw_sticker_page(cairo_t* cr, std::span<const StickerPrint> stickers, LabelPaper paper,
                       Lettering& lettering);

}  // namespace arpent::paper
