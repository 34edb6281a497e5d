// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/affine_fit.hpp"

#include <optional>
#include <span>

namespace arpent::scan {

/// The homography nearest to the pairs: least squares of the distances on the `to` side. Nothing
/// for fewer than four pairs, or when they do not determine it. Unlike solve_homography() it takes
/// any units.
std::optional<Matrix3> fit_homography(std::span<const PlanePair> pairs);

/// Undoes it; nothing for a matrix that flattens the plane.
std::optional<Matrix3> inverse(const Matrix3& matrix);

}  // namespace arpent::scan
