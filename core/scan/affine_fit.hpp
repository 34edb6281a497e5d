// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/matrix.hpp"

#include <optional>
#include <span>

namespace arpent::scan {

/// The same place in two planes.
struct PlanePair {
    Plane from;
    Plane to;
};

/// Whether the pairs lie on a line on either side, as far as clicks by hand can tell. Two or more.
bool is_line(std::span<const PlanePair> pairs);

/// The affine matrix nearest to the pairs (least squares, `to` side). Nothing for fewer than three
/// pairs or pairs on a line.
std::optional<Matrix3> fit_affine(std::span<const PlanePair> pairs);

}  // namespace arpent::scan
