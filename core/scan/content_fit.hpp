// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"
#include "core/sheet/page.hpp"

#include <cstddef>
#include <optional>
#include <stop_token>

namespace arpent::scan {

/// A page laid over its clean print by what both show.
struct ContentFit {
    PageMap map;
    std::size_t patches = 0;
    /// How far patches lie that had no part in it: the median, in millimetres.
    double left_out_mm = 0;
};

/// Bends `map` (good to 4 mm, without a bend of its own) so that `picture` shows what `clean` shows
/// where it shows it. `clean` holds `rect` of the page at `px_per_mm`. Nothing when too little of
/// it is found again: an empty page, another page, or one drawn all over. Any thread.
/// Throws Cancelled. Source of the method and its numbers: facts/paper.md 6.5.
std::optional<ContentFit> fit_content(const GrayImage& picture, const PageMap& map,
                                      const GrayImage& clean, const sheet::PageRect& rect,
                                      double px_per_mm, const std::stop_token& stop);

}  // namespace arpent::scan
