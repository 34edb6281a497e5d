// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/affine_fit.hpp"

#include <Eigen/Dense>

namespace arpent::scan {
namespace {

/// Of the extent across a line to the extent along it: less than clicks by hand can tell.
constexpr double min_thickness = 0.02;

}  // namespace

bool is_line(std::span<const PlanePair> pairs) {
    Eigen::MatrixX2d from(pairs.size(), 2);
    Eigen::MatrixX2d to(pairs.size(), 2);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        from.row(row) << pairs[i].from.x, pairs[i].from.y;
        to.row(row) << pairs[i].to.x, pairs[i].to.y;
    }
    const auto thin = [](const Eigen::MatrixX2d& points) {
        const Eigen::Vector2d s =
            (points.rowwise() - points.colwise().mean()).jacobiSvd().singularValues();
        return s(1) < min_thickness * s(0);
    };
    return thin(from) || thin(to);
}

std::optional<Matrix3> fit_affine(std::span<const PlanePair> pairs) {
    if (pairs.size() < 3 || is_line(pairs)) {
        return std::nullopt;
    }
    Eigen::MatrixX3d from(pairs.size(), 3);
    Eigen::MatrixX2d to(pairs.size(), 2);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        from.row(row) << pairs[i].from.x, pairs[i].from.y, 1;
        to.row(row) << pairs[i].to.x, pairs[i].to.y;
    }
    const Eigen::Matrix<double, 3, 2> m = from.colPivHouseholderQr().solve(to);
    return Matrix3::affine(m(0, 0), m(1, 0), m(2, 0), m(0, 1), m(1, 1), m(2, 1));
}

}  // namespace arpent::scan
