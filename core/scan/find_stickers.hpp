// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/found_mark.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"
#include "core/sheet/layout.hpp"

#include <stop_token>
#include <vector>

namespace arpent::scan {

/// The stickers on a page's map: what each means, and where its middle lies. `map` speaks of
/// pixels of `picture`. A tag counts when it is as large on the page as a sticker and its cells are
/// clear; so a wrong number needs both to fail. Throws Cancelled.
std::vector<FoundMark> find_stickers(const GrayImage& picture, const PageMap& map,
                                     const sheet::Layout& layout, const std::stop_token& stop);

}  // namespace arpent::scan
