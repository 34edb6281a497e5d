// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/solve.hpp"

#include "core/scan/thin_plate.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

/// Of the eighth singular value to the first: below it three of four points lie on a line, as far
/// as clicks by hand can tell.
constexpr double min_condition = 0.005;

void refine(std::span<const PlanePair> pairs, Matrix3& matrix) {
    constexpr int rounds = 10;
    for (int round = 0; round < rounds; ++round) {
        Eigen::Matrix<double, 8, 8> normal = Eigen::Matrix<double, 8, 8>::Zero();
        Eigen::Matrix<double, 8, 1> gradient = Eigen::Matrix<double, 8, 1>::Zero();
        for (const PlanePair& pair : pairs) {
            const auto [x, y] = pair.from;
            const double w = matrix.weight(x, y);
            const Plane at = matrix.apply(x, y);
            Eigen::Matrix<double, 2, 8> slope;
            slope << x, y, 1, 0, 0, 0, -x * at.x, -y * at.x, 0, 0, 0, x, y, 1, -x * at.y, -y * at.y;
            slope /= w;
            normal += slope.transpose() * slope;
            gradient += slope.transpose() * Eigen::Vector2d(pair.to.x - at.x, pair.to.y - at.y);
        }
        const Eigen::Matrix<double, 8, 1> step = normal.ldlt().solve(gradient);
        if (!step.allFinite()) {
            return;
        }
        for (std::size_t i = 0; i < 8; ++i) {
            matrix.m[i] += step(static_cast<Eigen::Index>(i));
        }
        if (step.norm() < 1e-14) {
            return;
        }
    }
}

}  // namespace

Matrix3 Normalised::denormalised(const Matrix3& matrix) const {
    const Matrix3 pixels = Matrix3::affine(1 / pixel_scale, 0, -pixel_center.x / pixel_scale, 0,
                                           1 / pixel_scale, -pixel_center.y / pixel_scale);
    const Matrix3 world =
        Matrix3::affine(world_scale, 0, world_center.x, 0, world_scale, world_center.y);
    return world * matrix * pixels;
}

Normalised normalise(std::span<const ControlPoint> points) {
    Normalised result;
    const auto n = static_cast<double>(points.size());
    std::vector<geo::WorldPoint> world;
    geo::WorldPoint sum;
    for (const ControlPoint& point : points) {
        world.push_back(geo::to_world(point.ground));
        result.pixel_center.x += point.image.x / n;
        result.pixel_center.y += point.image.y / n;
        sum.x += world.back().x / n;
        sum.y += world.back().y / n;
    }
    result.world_center = sum;
    double pixel_distance = 0;
    double world_distance = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        pixel_distance += std::hypot(points[i].image.x - result.pixel_center.x,
                                     points[i].image.y - result.pixel_center.y);
        world_distance += std::hypot(world[i].x - sum.x, world[i].y - sum.y);
    }
    result.pixel_scale = pixel_distance / n / std::sqrt(2.0);
    result.world_scale = world_distance / n / std::sqrt(2.0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        result.pairs.push_back({{(points[i].image.x - result.pixel_center.x) / result.pixel_scale,
                                 (points[i].image.y - result.pixel_center.y) / result.pixel_scale},
                                {(world[i].x - sum.x) / result.world_scale,
                                 (world[i].y - sum.y) / result.world_scale}});
    }
    return result;
}

Matrix3 solve_similarity(std::span<const PlanePair> pairs) {
    // As complex numbers: to = s · from, both centred.
    double real = 0;
    double imaginary = 0;
    double norm = 0;
    for (const auto& [p, q] : pairs) {
        real += p.x * q.x + p.y * q.y;
        imaginary += p.x * q.y - p.y * q.x;
        norm += p.x * p.x + p.y * p.y;
    }
    const double a = real / norm;
    const double b = imaginary / norm;
    return Matrix3::affine(a, -b, 0, b, a, 0);
}

std::optional<Matrix3> solve_homography(std::span<const PlanePair> pairs) {
    if (is_line(pairs)) {
        return std::nullopt;
    }
    Eigen::MatrixXd rows(2 * pairs.size(), 9);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto& [p, q] = pairs[i];
        const auto row = static_cast<Eigen::Index>(2 * i);
        rows.row(row) << p.x, p.y, 1, 0, 0, 0, -q.x * p.x, -q.x * p.y, -q.x;
        rows.row(row + 1) << 0, 0, 0, p.x, p.y, 1, -q.y * p.x, -q.y * p.y, -q.y;
    }
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(rows, Eigen::ComputeFullV);
    if (svd.singularValues()(7) < min_condition * svd.singularValues()(0)) {
        return std::nullopt;
    }
    const Eigen::VectorXd h = svd.matrixV().col(8);
    // Nought in the middle of the points means that the horizon runs there; find_impossible() in
    // fit.cpp says so, and dividing by it would only hide that.
    const double middle = std::abs(h(8)) < 1e-6 ? 1.0 : h(8);
    Matrix3 matrix;
    for (std::size_t i = 0; i < 9; ++i) {
        matrix.m[i] = h(static_cast<Eigen::Index>(i)) / middle;
    }
    const bool seen = std::all_of(pairs.begin(), pairs.end(), [&](const PlanePair& pair) {
        return matrix.weight(pair.from.x, pair.from.y) > 0;
    });
    if (pairs.size() > 4 && seen) {
        refine(pairs, matrix);
    }
    return matrix;
}

Bend solve_bend(std::span<const PlanePair> pairs, const Matrix3& matrix, double stiffness) {
    const auto n = static_cast<Eigen::Index>(pairs.size());
    Eigen::MatrixXd system = Eigen::MatrixXd::Zero(n + 3, n + 3);
    Eigen::MatrixX2d rest = Eigen::MatrixX2d::Zero(n + 3, 2);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& [p, q] = pairs[static_cast<std::size_t>(i)];
        for (Eigen::Index j = 0; j < n; ++j) {
            const Plane other = pairs[static_cast<std::size_t>(j)].from;
            system(i, j) = thin_plate(p.x - other.x, p.y - other.y);
        }
        // The kernel is conditionally positive: adding to its diagonal makes the plate stiffer.
        system(i, i) += stiffness;
        system.row(i).tail<3>() << 1, p.x, p.y;
        system.col(i).tail<3>() << 1, p.x, p.y;
        const Plane at = matrix.apply(p.x, p.y);
        rest.row(i) << q.x - at.x, q.y - at.y;
    }
    const Eigen::MatrixX2d solved = system.fullPivLu().solve(rest);
    Bend bend;
    std::vector<Plane> places;
    for (Eigen::Index i = 0; i < n; ++i) {
        const Plane place = pairs[static_cast<std::size_t>(i)].from;
        places.push_back(place);
        bend.knots.push_back({place, {solved(i, 0), solved(i, 1)}});
    }
    for (std::size_t k = 0; k < 3; ++k) {
        const auto row = n + static_cast<Eigen::Index>(k);
        bend.plane[k] = {solved(row, 0), solved(row, 1)};
    }
    bend.hull = convex_hull(std::move(places));
    return bend;
}

std::vector<Plane> convex_hull(std::vector<Plane> points) {
    // A. Andrew's monotone chain: the lower border, then the upper one.
    std::sort(points.begin(), points.end(),
              [](Plane a, Plane b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    std::vector<Plane> hull;
    const auto turn = [](Plane a, Plane b, Plane c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    };
    const auto add = [&](Plane point, std::size_t kept) {
        while (hull.size() > kept && turn(hull[hull.size() - 2], hull.back(), point) <= 0) {
            hull.pop_back();
        }
        hull.push_back(point);
    };
    for (const Plane point : points) {
        add(point, 1);
    }
    const std::size_t lower = hull.size();
    for (auto point = points.rbegin() + 1; point != points.rend(); ++point) {
        add(*point, lower);
    }
    hull.pop_back();
    return hull;
}

}  // namespace arpent::scan
