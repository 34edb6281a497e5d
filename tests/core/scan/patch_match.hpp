// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/matrix.hpp"

#include <stop_token>
#include <vector>

namespace arpent::scan {

/// A small part of the clean page found again in a picture of it.
struct PatchMatch {
    Plane place;       ///< its middle, in pixels of both images
    Plane offset;      ///< how far from there the picture shows it, to a part of a pixel
    double score = 0;  ///< normalised cross-correlation, 0 to 1
};

struct PatchSearch {
    int half = 22;   ///< of a patch, in pixels
    int reach = 20;  ///< how far it is looked for, in pixels
    int step = 36;   ///< from patch to patch
    double least_score = 0.78;
};

/// Patches of `clean` that hold enough to be told from their surroundings (a corner, not a line)
/// and are found in `seen`, both images of the same size and place, nearly aligned
/// (facts/paper.md 6.5). A multiple of four for half, reach and step is best. Throws Cancelled.
std::vector<PatchMatch> match_patches(const GrayImage& clean, const GrayImage& seen,
                                      const PatchSearch& search, const std::stop_token& stop);

}  // namespace arpent::scan
