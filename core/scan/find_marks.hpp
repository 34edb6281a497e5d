// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/found_mark.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"
#include "core/scan/raster.hpp"
#include "core/sheet/layout.hpp"

#include <stop_token>
#include <vector>

namespace arpent::scan {

/// Everything that people left on a page: on a map what they drew with a pen and the stickers, on
/// a relevé form the rows that they filled. `map` speaks of pixels of the full picture. `clean` is
/// the page without any of it, edge to edge, at any scale (the carnet keeps 200 dpi). Writing in
/// the panel is no mark, nor is what stands on the frame's tags. In no order. Any thread.
/// Throws Cancelled.
std::vector<FoundMark> find_marks(const Raster& picture, const PageMap& map,
                                  const sheet::Layout& layout, const GrayImage& clean,
                                  const std::stop_token& stop);

/// The stickers alone, where there is no clean page to compare with.
std::vector<FoundMark> find_marks(const Raster& picture, const PageMap& map,
                                  const sheet::Layout& layout, const std::stop_token& stop);

}  // namespace arpent::scan
