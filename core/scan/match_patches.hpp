// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/affine_fit.hpp"
#include "core/scan/gray_image.hpp"

#include <span>
#include <vector>

namespace arpent::scan {

/// Finds patches of a clean page in a rectified scan of the same size, within patch_reach_mm of
/// where they should be: normalised cross-correlation, first on quarter-size images. Each pair
/// leads from the page to where the scan shows it, in millimetres. Patches that look different
/// (written upon, stuck over, torn off) are left out; a few of the pairs may still be wrong.
std::vector<PlanePair> match_patches(const GrayImage& scan, const GrayImage& clean,
                                     double px_per_mm, std::span<const Plane> patches);

}  // namespace arpent::scan
