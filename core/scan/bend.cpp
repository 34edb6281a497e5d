// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/bend.hpp"

#include "core/scan/thin_plate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace arpent::scan {
namespace {

/// Beyond the hull the bend is gone after this many normalised pixels: about a fifth of the sheet.
constexpr double fade_length = 0.5;

double distance_to_segment(Plane p, Plane a, Plane b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    const double t =
        length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

double distance_outside(Plane p, const std::vector<Plane>& hull) {
    double nearest = std::numeric_limits<double>::infinity();
    bool left = false;
    bool right = false;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const Plane a = hull[i];
        const Plane b = hull[(i + 1) % hull.size()];
        const double side = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
        left = left || side > 0;
        right = right || side < 0;
        nearest = std::min(nearest, distance_to_segment(p, a, b));
    }
    return left && right ? nearest : 0.0;
}

}  // namespace

Plane Bend::at(Plane place) const {
    const Plane p{(place.x - center.x) / scale, (place.y - center.y) / scale};
    const double out = std::min(distance_outside(p, hull) / fade_length, 1.0);
    const double share = 1 - out * out * (3 - 2 * out);
    if (share <= 0) {
        return {};
    }
    Plane sum{plane[0].x + plane[1].x * p.x + plane[2].x * p.y,
              plane[0].y + plane[1].y * p.x + plane[2].y * p.y};
    for (const Knot& knot : knots) {
        const double u = thin_plate(p.x - knot.place.x, p.y - knot.place.y);
        sum.x += knot.weight.x * u;
        sum.y += knot.weight.y * u;
    }
    return {sum.x * share, sum.y * share};
}

}  // namespace arpent::scan
