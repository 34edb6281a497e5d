// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/mercator.hpp"
#include "core/scan/affine_fit.hpp"
#include "core/scan/bend.hpp"
#include "core/scan/fit.hpp"

#include <optional>
#include <span>
#include <vector>

namespace arpent::scan {

/// Control points as the solvers take them: both sides shifted to their centre and scaled to a mean
/// distance of √2 (R. Hartley, In defense of the eight-point algorithm, IEEE TPAMI 19, 1997).
struct Normalised {
    std::vector<PlanePair> pairs;
    PixelPoint pixel_center;
    double pixel_scale = 1;
    geo::WorldPoint world_center;
    double world_scale = 1;

    /// A solver's matrix as one from pixels to the world.
    Matrix3 denormalised(const Matrix3& matrix) const;
};
/// Neither all pixels nor all places are the same.
Normalised normalise(std::span<const ControlPoint> points);

/// Least squares of at least two pairs, both sides centred.
Matrix3 solve_similarity(std::span<const PlanePair> pairs);
/// Least squares of at least four pairs; nothing when they do not determine it.
/// Direct linear transform, then Gauss-Newton on the distances themselves.
std::optional<Matrix3> solve_homography(std::span<const PlanePair> pairs);
/// How stiff the plate is for points set by hand: they are about 0.5 mm off on paper of 300 mm, as
/// much as paper waves; the scale is that of normalised pixels.
constexpr double hand_stiffness = 1e-3;
/// What `matrix` leaves over as a regularised thin plate, in normalised coordinates on both sides.
Bend solve_bend(std::span<const PlanePair> pairs, const Matrix3& matrix,
                double stiffness = hand_stiffness);

/// The corners of the convex hull.
std::vector<Plane> convex_hull(std::vector<Plane> points);

}  // namespace arpent::scan
