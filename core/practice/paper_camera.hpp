// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/condition.hpp"
#include "core/practice/printed_page.hpp"
#include "core/practice/sheet_view.hpp"
#include "core/scan/raster.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace arpent::practice {

/// A picture of one or more sheets, and the truth about it.
struct Photo {
    scan::Raster picture;           ///< as decoded from the file
    std::vector<std::byte> file;    ///< a JPEG
    std::vector<SheetView> sheets;  ///< one for each page
};

/// Takes a picture of the pages, side by side on a table when there are several. The same condition
/// and seed give the same picture. A phone's picture is 4000 × 3000 pixels times `size` (so are its
/// blur and motion; the noise of a pixel stays): tests use a half. Scans keep their dpi.
/// A phone shows a lone A4 sheet with 8 px a millimetre, as in facts/paper.md 5.1, and larger
/// papers at the same size in the frame.
Photo take_photo(std::span<const PrintedPage> pages, Condition condition, std::uint64_t seed,
                 double size = 1);
inline Photo take_photo(const PrintedPage& page, Condition condition, std::uint64_t seed,
                        double size = 1) {
    return take_photo(std::span(&page, 1), condition, seed, size);
}

}  // namespace arpent::practice
