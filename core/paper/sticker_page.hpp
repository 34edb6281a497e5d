// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/lettering.hpp"
#include "core/sheet/sticker.hpp"
#include "core/sheet/sticker_label.hpp"

#include <span>
#include <string>

namespace arpent::paper {

/// A sticker with what people see on it.
struct StickerPrint {
    sheet::Sticker sticker;
    std::string icon;
    std::string words;
};

using sheet::label_grid;
using sheet::LabelGrid;
using sheet::LabelPaper;

/// As many as the paper has labels, from the first. In mm.
void draw_sticker_page(cairo_t* cr, std::span<const StickerPrint> stickers, LabelPaper paper,
                       Lettering& lettering);

}  // namespace arpent::paper
