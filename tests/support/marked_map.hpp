// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/sheet_view.hpp"
#include "core/scan/page_map.hpp"

namespace arpent::test {

/// What the marks of an A4 landscape sheet tell about a picture: a perspective and a plate through
/// the true places of its sixteen marks, each off by `noise_mm`. Stands in for finding them.
scan::PageMap map_by_marks(const practice::SheetView& view, double noise_mm, std::uint64_t seed);

/// How far a map puts places of the page's frame from the truth: millimetres on the page, sorted.
std::vector<double> map_errors(const scan::PageMap& map, const practice::SheetView& view,
                               const sheet::PageRect& frame);

}  // namespace arpent::test
