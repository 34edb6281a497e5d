// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/found_mark.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/ink.hpp"
#include "core/scan/raster.hpp"
#include "core/sheet/layout.hpp"

#include <span>
#include <stop_token>
#include <vector>

namespace arpent::scan {

/// Scan and clean page are compared at this scale: 100 dots an inch, where a thin pen has two.
constexpr double ink_px_per_mm = 100 / 25.4;

/// Ink on a rectified page that its clean picture lacks, both at ink_px_per_mm and of equal size.
/// Throws Cancelled.
Ink page_ink(const Raster& page, const GrayImage& clean, const std::stop_token& stop);

/// What was drawn inside a map's frame, by its ink. What lies on a sticker's label is the
/// sticker's: its tag, picture and word.
std::vector<FoundMark> pen_marks(Ink ink, const sheet::Layout& layout,
                                 std::span<const FoundMark> stickers);

}  // namespace arpent::scan
