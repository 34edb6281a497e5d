// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/affine_fit.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace arpent::scan {

/// What the printed map itself says about where a scan shows it, beyond what the marks say.
struct Refinement {
    /// From the page to where the rectified scan shows it, both in millimetres.
    std::vector<PlanePair> pairs;
    std::size_t tried = 0;  ///< patches of the page that could have been found
    double moved_mm = 0;    ///< how far the pairs lie apart (median)
    /// How far a pair lies from where the others alone put it (median): the error that is left.
    double held_out_mm = 0;
};

/// Compares a scan that was rectified by its marks with our own clean drawing of the page, of the
/// same size; 6 to 9 px a millimetre are right (200 dpi). Nothing when the paper shows too little,
/// or when moving would make nothing better: pen, stickers and empty fields do no harm.
/// After facts/paper.md 6.5. Any thread; about 0.2 s for A4.
std::optional<Refinement> refine(const GrayImage& rectified, const GrayImage& clean,
                                 double px_per_mm);

/// The map with what the content said: `map` is the one that the scan was rectified by, and
/// `origin` the page's place of the rectified picture's top left corner.
PageMap refined(const PageMap& map, const Refinement& refinement, sheet::PagePoint origin = {});

}  // namespace arpent::scan
