// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/fit.hpp"

#include "core/scan/solve.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace arpent::scan {
namespace {

using Solved = std::variant<Transform, Message>;

FitKind kind_for(std::size_t points) {
    if (points <= 2) {
        return FitKind::similarity;
    }
    if (points == 3) {
        return FitKind::affine;
    }
    return points <= 6 ? FitKind::homography : FitKind::spline;
}

/// Two points on one spot, in the picture or on the ground.
std::optional<Message> find_same(std::span<const ControlPoint> points) {
    constexpr double same_px = 1;
    constexpr double same_m = 0.1;
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            const PixelPoint a = points[i].image;
            const PixelPoint b = points[j].image;
            if (std::hypot(a.x - b.x, a.y - b.y) < same_px ||
                geo::distance_m(points[i].ground, points[j].ground) < same_m) {
                return Message{
                    "scan.points_same",
                    {{"first", std::to_string(i + 1)}, {"second", std::to_string(j + 1)}}};
            }
        }
    }
    return std::nullopt;
}

std::optional<Matrix3> solve(const Normalised& points, FitKind kind) {
    switch (kind) {
        case FitKind::similarity: return solve_similarity(points.pairs);
        case FitKind::affine: return fit_affine(points.pairs);
        case FitKind::homography:
        case FitKind::spline: return solve_homography(points.pairs);
    }
    return std::nullopt;
}

/// What a paper on a table cannot do before a camera: be seen in a mirror, or pass the horizon.
std::optional<Message> find_impossible(const Matrix3& matrix, const Normalised& points,
                                       PictureSize picture) {
    const auto& m = matrix.m;
    const double determinant = m[0] * (m[4] * m[8] - m[5] * m[7]) -
                               m[1] * (m[3] * m[8] - m[5] * m[6]) +
                               m[2] * (m[3] * m[7] - m[4] * m[6]);
    for (const PlanePair& pair : points.pairs) {
        if (!(matrix.weight(pair.from.x, pair.from.y) > 0)) {
            return Message{"scan.points_crossed", {}};
        }
    }
    if (!(determinant > 0)) {
        return Message{"scan.points_mirrored", {}};
    }
    constexpr double least_weight = 0.1;  // of that in the middle of the points, which is 1
    const std::array<PixelPoint, 4> corners{
        {{0, 0}, {picture.width, 0}, {picture.width, picture.height}, {0, picture.height}}};
    for (const PixelPoint corner : corners) {
        const double x = (corner.x - points.pixel_center.x) / points.pixel_scale;
        const double y = (corner.y - points.pixel_center.y) / points.pixel_scale;
        if (!(matrix.weight(x, y) > least_weight)) {
            return Message{"scan.points_crossed", {}};
        }
    }
    return std::nullopt;
}

Solved solve(std::span<const ControlPoint> points, PictureSize picture, FitKind kind) {
    const Normalised normalised = normalise(points);
    const std::optional<Matrix3> matrix = solve(normalised, kind);
    if (!matrix) {
        return Message{"scan.points_in_line", {}};
    }
    if (std::optional<Message> impossible = find_impossible(*matrix, normalised, picture)) {
        return *impossible;
    }
    Transform transform{normalised.denormalised(*matrix), {}, {}, {}};
    if (kind == FitKind::spline) {
        Bend bend = solve_bend(normalised.pairs, *matrix);
        const auto to_world_units = [&](Plane& value) {
            value.x *= normalised.world_scale;
            value.y *= normalised.world_scale;
        };
        for (Bend::Knot& knot : bend.knots) {
            to_world_units(knot.weight);
        }
        std::for_each(bend.plane.begin(), bend.plane.end(), to_world_units);
        bend.center = {normalised.pixel_center.x, normalised.pixel_center.y};
        bend.scale = normalised.pixel_scale;
        transform.bend = std::move(bend);
    }
    return transform;
}

double residual_m(const Transform& transform, const ControlPoint& point) {
    const geo::WorldPoint truth = geo::to_world(point.ground);
    const std::optional<geo::WorldPoint> found = transform.to_world(point.image);
    if (!found) {
        return geo::equator_m;
    }
    return std::hypot(found->x - truth.x, found->y - truth.y) *
           geo::metres_per_world_unit(point.ground.lat());
}

double rms(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) {
        sum += value * value;
    }
    return std::sqrt(sum / static_cast<double>(values.size()));
}

/// Where the other points alone would put each one. Three points left over by four have no
/// perspective, two left over by three no stretch.
std::vector<double> leave_out(std::span<const ControlPoint> points, PictureSize picture) {
    std::vector<double> errors;
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::vector<ControlPoint> others(points.begin(), points.end());
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const Solved solved = solve(others, picture, kind_for(others.size()));
        if (const auto* transform = std::get_if<Transform>(&solved)) {
            errors.push_back(residual_m(*transform, points[i]));
        } else {
            return {};
        }
    }
    return errors;
}

void judge(Fit& fit, std::span<const ControlPoint> points, PictureSize picture) {
    for (const ControlPoint& point : points) {
        fit.residual_m.push_back(residual_m(fit.transform, point));
    }
    fit.rms_m = rms(fit.residual_m);
    if (points.size() < 3) {
        return;
    }
    fit.left_out_m = leave_out(points, picture);
    fit.error_is_upper = points.size() <= 4;
    if (fit.kind == FitKind::homography && points.size() > 4) {
        // Eight of the 2n coordinates went into the homography itself.
        const auto n = static_cast<double>(points.size());
        fit.error_m = fit.rms_m * std::sqrt(2 * n / (2 * n - 8));
    } else if (!fit.left_out_m.empty()) {
        fit.error_m = rms(fit.left_out_m);
    }
}

}  // namespace

std::variant<Fit, Message> fit(std::span<const ControlPoint> points, PictureSize picture) {
    if (points.size() < 2) {
        return Message{"scan.points_missing", {}};
    }
    if (std::optional<Message> same = find_same(points)) {
        return *same;
    }
    Fit fit;
    fit.kind = kind_for(points.size());
    Solved solved = solve(points, picture, fit.kind);
    if (const auto* why = std::get_if<Message>(&solved)) {
        return *why;
    }
    fit.transform = std::get<Transform>(std::move(solved));
    judge(fit, points, picture);
    return fit;
}

}  // namespace arpent::scan
