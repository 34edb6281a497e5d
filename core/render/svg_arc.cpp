// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/svg_path.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace arpent::render {
namespace {

struct Center {
    Point at;
    double start = 0;  ///< radians on the unit circle
    double sweep = 0;
};

/// SVG 1.1 F.6.5, on points already turned into the frame of the ellipse's axes.
Center center_of(Point half, Arc& arc) {
    const double ratio =
        (half.x * half.x) / (arc.rx * arc.rx) + (half.y * half.y) / (arc.ry * arc.ry);
    if (ratio > 1) {
        arc.rx *= std::sqrt(ratio);
        arc.ry *= std::sqrt(ratio);
    }
    const double rx2 = arc.rx * arc.rx;
    const double ry2 = arc.ry * arc.ry;
    const double below = rx2 * half.y * half.y + ry2 * half.x * half.x;
    const double factor =
        std::sqrt(std::max(0.0, (rx2 * ry2 - below) / below)) * (arc.large == arc.sweep ? -1 : 1);
    const Point at{factor * arc.rx * half.y / arc.ry, -factor * arc.ry * half.x / arc.rx};
    const double start = std::atan2((half.y - at.y) / arc.ry, (half.x - at.x) / arc.rx);
    const double end = std::atan2((-half.y - at.y) / arc.ry, (-half.x - at.x) / arc.rx);
    double sweep = end - start;
    constexpr double turn = 2 * std::numbers::pi;
    if (arc.sweep && sweep < 0) {
        sweep += turn;
    } else if (!arc.sweep && sweep > 0) {
        sweep -= turn;
    }
    return {at, start, sweep};
}

}  // namespace

void append_arc(Path& path, Arc arc) {
    arc.rx = std::abs(arc.rx);
    arc.ry = std::abs(arc.ry);
    const double distance = std::hypot(arc.to.x - arc.from.x, arc.to.y - arc.from.y);
    if (arc.rx < 1e-9 || arc.ry < 1e-9 || distance < 1e-9) {
        path.push_back({PathStep::Kind::line, {arc.to}});
        return;
    }
    const double angle = arc.rotation * std::numbers::pi / 180;
    const double cos = std::cos(angle);
    const double sin = std::sin(angle);
    const Point middle{(arc.from.x + arc.to.x) / 2, (arc.from.y + arc.to.y) / 2};
    const Point delta{(arc.from.x - arc.to.x) / 2, (arc.from.y - arc.to.y) / 2};
    const Center center =
        center_of({cos * delta.x + sin * delta.y, -sin * delta.x + cos * delta.y}, arc);
    const auto place = [&](double x, double y) {
        const double u = center.at.x + arc.rx * x;
        const double v = center.at.y + arc.ry * y;
        return Point{middle.x + cos * u - sin * v, middle.y + sin * u + cos * v};
    };
    const int pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(center.sweep) / (std::numbers::pi / 2))));
    const double step = center.sweep / pieces;
    const double handle = 4.0 / 3.0 * std::tan(step / 4);
    for (int i = 0; i < pieces; ++i) {
        const double a = center.start + i * step;
        const double b = a + step;
        const Point end = i + 1 == pieces ? arc.to : place(std::cos(b), std::sin(b));
        path.push_back(
            {PathStep::Kind::curve,
             {place(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
              place(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)), end}});
    }
}

}  // namespace arpent::render
