// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/ink.hpp"
#include "core/sheet/page.hpp"

#include <vector>

namespace arpent::scan {

/// Strokes that belong together, in millimetres of the page.
struct InkGroup {
    sheet::PageRect box;
    sheet::PagePoint at;  ///< the middle of its largest stroke
    double area = 0;      ///< mm² of sure ink
};

/// Connected ink makes strokes; strokes within 2.5 mm of each other, or within one another's box,
/// make a mark: a ring with a number in it is one. Leaves out specks and what is as straight and
/// long as a crease.
std::vector<InkGroup> group_ink(const Ink& ink, double px_per_mm);

}  // namespace arpent::scan
