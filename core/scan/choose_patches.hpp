// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/matrix.hpp"

#include <vector>

namespace arpent::scan {

/// Side of the patches that are looked for, and how far they may have moved, in millimetres.
constexpr double patch_mm = 11;
constexpr double patch_reach_mm = 5;

/// Places of a page (millimetres, the middles of patches) that look like nothing near them: corners
/// of houses, crossings, letters. The best one of each cell of a grid; few or none on a page that
/// shows little. At most about 350.
std::vector<Plane> choose_patches(const GrayImage& clean, double px_per_mm);

}  // namespace arpent::scan
