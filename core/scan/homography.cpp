// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/homography.hpp"

#include "core/scan/solve.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace arpent::scan {
namespace {

/// Shifts points to their centre and scales them to a mean distance of √2 (as Normalised does).
struct Unit {
    Plane center;
    double scale = 1;

    Plane of(Plane p) const { return {(p.x - center.x) / scale, (p.y - center.y) / scale}; }
    Matrix3 to_unit() const {
        return Matrix3::affine(1 / scale, 0, -center.x / scale, 0, 1 / scale, -center.y / scale);
    }
    Matrix3 from_unit() const { return Matrix3::affine(scale, 0, center.x, 0, scale, center.y); }
};

Unit unit_of(std::span<const PlanePair> pairs, Plane PlanePair::*side) {
    Unit unit;
    const auto n = static_cast<double>(pairs.size());
    for (const PlanePair& pair : pairs) {
        unit.center.x += (pair.*side).x / n;
        unit.center.y += (pair.*side).y / n;
    }
    double distance = 0;
    for (const PlanePair& pair : pairs) {
        distance += std::hypot((pair.*side).x - unit.center.x, (pair.*side).y - unit.center.y) / n;
    }
    unit.scale = std::max(distance / std::sqrt(2.0), 1e-12);
    return unit;
}

}  // namespace

std::optional<Matrix3> fit_homography(std::span<const PlanePair> pairs) {
    if (pairs.size() < 4) {
        return std::nullopt;
    }
    const Unit from = unit_of(pairs, &PlanePair::from);
    const Unit to = unit_of(pairs, &PlanePair::to);
    std::vector<PlanePair> normalised;
    for (const PlanePair& pair : pairs) {
        normalised.push_back({from.of(pair.from), to.of(pair.to)});
    }
    const std::optional<Matrix3> solved = solve_homography(normalised);
    if (!solved) {
        return std::nullopt;
    }
    return to.from_unit() * *solved * from.to_unit();
}

std::optional<Matrix3> inverse(const Matrix3& matrix) {
    const auto& m = matrix.m;
    // The transposed cofactors; the determinant only scales them, which a homography does not feel.
    Matrix3 result{{m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
                    m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
                    m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7],
                    m[0] * m[4] - m[1] * m[3]}};
    const double determinant = m[0] * result.m[0] + m[1] * result.m[3] + m[2] * result.m[6];
    if (!std::isfinite(determinant) || determinant == 0) {
        return std::nullopt;
    }
    for (double& value : result.m) {
        value /= determinant;
    }
    return result;
}

}  // namespace arpent::scan
