// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/fit.hpp"
#include "core/scan/mark_group.hpp"
#include "core/scan/page_map.hpp"

#include <optional>
#include <span>

namespace arpent::scan {

/// What a placement by marks is worth, in millimetres of the page.
struct PageQuality {
    int marks = 0;
    double hull_share = 0;  ///< of the frame that lies between marks, 0 to 1
    double rms_mm = 0;      ///< how far the corners of marks lie from the map
    /// How far marks lie from where the others alone put them: the median, and the worst.
    double left_out_mm = 0;
    double worst_left_out_mm = 0;
};

struct PageFit {
    PageMap map;
    PageQuality quality;
};

/// The map of a page from its marks: a perspective through all their corners; from 10 marks on
/// together with the lens; from 6 on with a thin plate through them (facts/paper.md 6.3; corners
/// rather than centres, since they also tell how the paper slopes).
/// `picture` is the size of the image in which the marks were found. Nothing for fewer than 4
/// marks, or when they do not determine it.
std::optional<PageFit> fit_page(const sheet::Layout& layout, std::span<const MarkHit> hits,
                                PictureSize picture);

}  // namespace arpent::scan
