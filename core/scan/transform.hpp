// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/mercator.hpp"
#include "core/scan/crs.hpp"
#include "core/scan/matrix.hpp"

#include <array>
#include <optional>
#include <vector>

namespace arpent::scan {

/// What a thin plate bends away from a plane transform: creases and curl of paper. Places are
/// normalised pixels, (p - center) / scale. Within `hull` the bend counts whole; outside it fades
/// to nothing, because a thin plate runs wild where no point holds it (facts/paper.md 6.3).
struct Bend {
    struct Knot {
        Plane place;
        Plane weight;  ///< world units
    };
    PixelPoint center;
    double scale = 1;
    std::vector<Knot> knots;
    std::array<Plane, 3> plane;  ///< constant, times x, times y; world units
    std::vector<Plane> hull;     ///< convex, either direction, at least three corners

    /// World units to add at a place of the picture.
    Plane at(PixelPoint pixel) const;
};

/// From places in a picture to the world: a matrix into a coordinate system, what that system
/// makes of it, and for a creased paper the bend.
struct Transform {
    Matrix3 matrix;
    Crs crs;
    std::optional<Bend> bend;

    /// Nothing beyond the horizon of a perspective or outside what the system covers.
    std::optional<geo::WorldPoint> to_world(PixelPoint pixel) const;
};

}  // namespace arpent::scan
