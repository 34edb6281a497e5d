// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/page_marks.hpp"
#include "core/project/read_papers.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"

#include <optional>
#include <stop_token>
#include <vector>

namespace arpent::project {

/// Marks are found to a fraction of a pixel: an A3 scan of 300 dpi is not made smaller first.
constexpr scan::RasterLimit limit_of_reading{6000, 24'000'000};

/// A decoded picture; `full` is the size of the picture that `gray` shows, perhaps smaller.
struct PagePicture {
    const scan::GrayImage& gray;
    scan::PictureSize full;
};

/// The clean page of a printing, if the carnet keeps it. Any thread.
std::optional<scan::GrayImage> clean_page(const sheet::SheetCode& code, const PaperContext& context,
                                          const std::stop_token& stop);

/// Where the printed map itself says that a page lies.
struct LaidPage {
    scan::PageMap map;
    double held_out_mm = 0;  ///< the error that is left
    double agreed = 0;       ///< the share of what the page shows that was found, 0 to 1
    /// From the page to where `map` before showed it, millimetres.
    std::vector<scan::PlanePair> pairs;
};

/// Lays a page whose place is known to some millimetres (`map`, in pixels of the full picture)
/// over its clean print, by what both show. Nothing when they show too little that is alike. Any
/// thread.
std::optional<LaidPage> lay_over_print(const scan::PageMap& map, const sheet::Layout& layout,
                                       const PagePicture& picture, const scan::GrayImage& clean);

/// What people left on a page; without its clean page the stickers alone. The page's first row is
/// the context's. Any thread. Throws Cancelled.
std::vector<edit::Mark> marks_on(ReadPage page, const scan::Raster& raster,
                                 const std::optional<scan::GrayImage>& clean,
                                 const edit::PictureHash& picture, const PaperContext& context,
                                 const std::stop_token& stop);

}  // namespace arpent::project
