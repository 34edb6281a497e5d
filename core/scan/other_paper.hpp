// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"
#include "core/scan/paper_code.hpp"
#include "core/scan/placement.hpp"

#include <array>
#include <optional>
#include <stop_token>

namespace arpent::scan {

/// A paper of another program in a picture. Pixels are those of the full picture.
struct OtherPaper {
    PaperCode code;
    /// Where it lies: the dots of a Field Papers page, or places all over it that its clean print
    /// shows as well. Empty where the paper does not place itself.
    ControlPoints points;
    /// The corners of its map, from the top left one, clockwise; where there are points.
    std::array<ControlPoint, 4> frame{};
    /// What to tell: scan.placed_by_field_papers {page, paper}, scan.placed_by_atlas {page}; or why
    /// a person's points are needed: scan.field_papers_dots {found}, scan.field_papers_old {page},
    /// scan.walking_papers, scan.sketch_map, scan.paper2gis.
    Message note;
};

/// The first paper of another program whose QR code can be read; nothing without one. `full` is
/// the size of the picture that `image` shows, perhaps smaller. `half`: the map was printed on half
/// of the page only, which a Field Papers code does not say. Any thread. Throws Cancelled.
std::optional<OtherPaper> read_other_paper(const GrayImage& image, PictureSize full, bool half,
                                           const std::stop_token& stop);

/// The same Field Papers page laid over its clean print (a page of the atlas, as a picture), by
/// what both show: about a tenth of a millimetre instead of one. Nothing when either is no such
/// page, they are different pages, or too little of one is found in the other.
std::optional<OtherPaper> match_field_papers(const GrayImage& image, PictureSize full, bool half,
                                             const GrayImage& print, const std::stop_token& stop);

}  // namespace arpent::scan
