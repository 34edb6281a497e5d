// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/matrix.hpp"

#include <array>
#include <vector>

namespace arpent::scan {

/// What a thin plate bends away from a plane transform: creases and curl of paper. It adds to a
/// place (pixels, millimetres) what the plate says there (world units, millimetres). The knots are
/// normalised places, (p - center) / scale. Within `hull` the bend counts whole; outside it fades
/// to nothing, because a thin plate runs wild where no point holds it (facts/paper.md 6.3).
struct Bend {
    struct Knot {
        Plane place;
        Plane weight;  ///< in units of what is added
        bool operator==(const Knot&) const = default;
    };
    Plane center;
    double scale = 1;
    std::vector<Knot> knots;
    std::array<Plane, 3> plane;  ///< constant, times x, times y; as the weights
    std::vector<Plane> hull;     ///< convex, either direction, at least three corners

    /// What to add at a place.
    Plane at(Plane place) const;

    bool operator==(const Bend&) const = default;
};

}  // namespace arpent::scan
