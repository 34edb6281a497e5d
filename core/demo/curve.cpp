// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::demo {
namespace {

Point catmull_rom(Point p0, Point p1, Point p2, Point p3, double t) {
    const Point a = p1 * 2;
    const Point b = (p2 - p0) * t;
    const Point c = (p0 * 2 - p1 * 5 + p2 * 4 - p3) * (t * t);
    const Point d = (p1 * 3 - p0 - p2 * 3 + p3) * (t * t * t);
    return (a + b + c + d) * 0.5;
}

/// The curve between p1 and p2, without p2; more points the more it departs from the chord.
void draw_piece(Line& out, Point p0, Point p1, Point p2, Point p3) {
    const Point middle = catmull_rom(p0, p1, p2, p3, 0.5);
    const double bulge = length(middle - (p1 + p2) * 0.5);
    const int pieces = std::clamp(1 + static_cast<int>(bulge * 2.2), 1, 6);
    for (int i = 0; i < pieces; ++i) {
        out.push_back(catmull_rom(p0, p1, p2, p3, static_cast<double>(i) / pieces));
    }
}

Line shrink_once(const Line& ring, double distance) {
    Line result;
    const std::size_t count = ring.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Point before = unit(ring[i] - ring[(i + count - 1) % count]);
        const Point after = unit(ring[(i + 1) % count] - ring[i]);
        const Point bisector = left_of(before) + left_of(after);
        const double square = std::max(dot(bisector, bisector), 0.5);
        result.push_back(ring[i] + bisector * (2 * distance / square));
    }
    return result;
}

/// Drops corners whose sides run backwards after shrinking, and needles.
Line without_folds(const Line& before, const Line& after) {
    Line result;
    const std::size_t count = after.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = (i + 1) % count;
        const std::size_t last = (i + count - 1) % count;
        const bool turned_next = dot(before[next] - before[i], after[next] - after[i]) <= 0;
        const bool turned_last = dot(before[i] - before[last], after[i] - after[last]) <= 0;
        if (!turned_next && !turned_last) {
            result.push_back(after[i]);
        }
    }
    return result;
}

}  // namespace

Line smooth(const Line& points) {
    if (points.size() < 3) {
        return points;
    }
    Line curve;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point p0 = i == 0 ? points[0] : points[i - 1];
        const Point p3 = i + 2 < points.size() ? points[i + 2] : points[i + 1];
        draw_piece(curve, p0, points[i], points[i + 1], p3);
    }
    curve.push_back(points.back());
    return curve;
}

Line smooth_ring(const Line& corners) {
    Line curve;
    const std::size_t count = corners.size();
    for (std::size_t i = 0; i < count; ++i) {
        draw_piece(curve, corners[(i + count - 1) % count], corners[i], corners[(i + 1) % count],
                   corners[(i + 2) % count]);
    }
    return curve;
}

Line parallel(const Line& line, double distance) {
    Line result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point before = unit(i == 0 ? line[1] - line[0] : line[i] - line[i - 1]);
        const Point after =
            unit(i + 1 == line.size() ? line[i] - line[i - 1] : line[i + 1] - line[i]);
        const Point bisector = left_of(before) + left_of(after);
        result.push_back(line[i] + bisector * (2 * distance / dot(bisector, bisector)));
    }
    return result;
}

Line inset(const Line& ring, double distance) {
    Line corners = ring;
    if (signed_area(corners) < 0) {
        std::ranges::reverse(corners);
    }
    constexpr double step = 1.0;
    for (double done = 0; done < distance && corners.size() >= 3; done += step) {
        corners = without_folds(corners, shrink_once(corners, std::min(step, distance - done)));
    }
    return corners.size() >= 3 && signed_area(corners) > 0 ? corners : Line{};
}

}  // namespace arpent::demo
