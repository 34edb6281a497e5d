// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/random.hpp"
#include "core/paper/sticker_page.hpp"
#include "core/practice/printed_page.hpp"
#include "core/sheet/layout.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace arpent::practice {

/// A printed page with what `draw` puts on it (in mm of the page).
PrintedPage drawn_over(const PrintedPage& page, const std::function<void(cairo_t*)>& draw);

/// Sticks labels on the map of a page, somewhere, each a little askew, off the frame's tags and off
/// one another. Returns what they cover; fewer than asked for where there is no more room.
std::vector<sheet::PageRect> stick(cairo_t* cr, const sheet::Layout& layout,
                                   std::span<const paper::StickerPrint> stickers,
                                   demo::Random& random);

/// Fills a row of the relevé form by ball pen: a scrawl for what it is, and for each 'x' of
/// `ticks` a cross in the box of that column.
void fill_row(cairo_t* cr, int row, std::string_view ticks, demo::Random& random);

}  // namespace arpent::practice
