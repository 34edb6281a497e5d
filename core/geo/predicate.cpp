// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/predicate.hpp"

#include "core/geo/mercator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace arpent::geo {
namespace {

int sign(std::int64_t value) { return (value > 0) - (value < 0); }

bool in_box_of(Location a, Location b, Location p) {
    return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
           p.y <= std::max(a.y, b.y);
}

Location nearest_on_segment(Location a, Location b, Location p) {
    // Degrees of longitude are shorter by cos(lat): flat over the length of a segment near p.
    const double squeeze = std::cos(p.lat() * std::numbers::pi / 180.0);
    const double bx = (static_cast<double>(b.x) - a.x) * squeeze;
    const double by = static_cast<double>(b.y) - a.y;
    const double px = (static_cast<double>(p.x) - a.x) * squeeze;
    const double py = static_cast<double>(p.y) - a.y;
    const double length2 = bx * bx + by * by;
    const double t = length2 > 0 ? std::clamp((px * bx + py * by) / length2, 0.0, 1.0) : 0.0;
    return {static_cast<std::int32_t>(std::lround(a.x + t * (static_cast<double>(b.x) - a.x))),
            static_cast<std::int32_t>(std::lround(a.y + t * (static_cast<double>(b.y) - a.y)))};
}

}  // namespace

std::int64_t orientation(Location a, Location b, Location c) {
    // Differences need 33 bits, products 65: only the sum of two such can overflow 64 bits, for
    // triangles that span the globe; __int128 keeps it exact, the sign is what callers use.
    const __int128 value =
        static_cast<__int128>(std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) -
        static_cast<__int128>(std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
    constexpr auto limit = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::clamp<__int128>(value, -limit, limit));
}

bool segments_intersect(Location a, Location b, Location c, Location d) {
    const int abc = sign(orientation(a, b, c));
    const int abd = sign(orientation(a, b, d));
    const int cda = sign(orientation(c, d, a));
    const int cdb = sign(orientation(c, d, b));
    if (abc != abd && cda != cdb) {
        return true;
    }
    return (abc == 0 && in_box_of(a, b, c)) || (abd == 0 && in_box_of(a, b, d)) ||
           (cda == 0 && in_box_of(c, d, a)) || (cdb == 0 && in_box_of(c, d, b));
}

bool ring_contains(std::span<const Location> ring, Location p) {
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Location a = ring[i - 1];
        const Location b = ring[i];
        const std::int64_t side = orientation(a, b, p);
        if (side == 0 && in_box_of(a, b, p)) {
            return true;
        }
        if ((a.y > p.y) != (b.y > p.y) && (side > 0) == (b.y > a.y)) {
            inside = !inside;
        }
    }
    return inside;
}

double ring_area(std::span<const Location> ring) {
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double ax = static_cast<double>(ring[i - 1].x) - ring[0].x;
        const double ay = static_cast<double>(ring[i - 1].y) - ring[0].y;
        const double bx = static_cast<double>(ring[i].x) - ring[0].x;
        const double by = static_cast<double>(ring[i].y) - ring[0].y;
        twice += ax * by - bx * ay;
    }
    return twice / 2;
}

bool rings_intersect(std::span<const Location> a, std::span<const Location> b) {
    for (std::size_t i = 1; i < a.size(); ++i) {
        for (std::size_t j = 1; j < b.size(); ++j) {
            if (segments_intersect(a[i - 1], a[i], b[j - 1], b[j])) {
                return true;
            }
        }
    }
    return !a.empty() && !b.empty() && (ring_contains(a, b[0]) || ring_contains(b, a[0]));
}

NearestOnLine nearest_on_line(std::span<const Location> line, Location location) {
    NearestOnLine best{std::numeric_limits<double>::infinity(), 0, {}};
    const auto consider = [&](Location candidate, std::size_t segment) {
        const double distance = distance_m(candidate, location);
        if (distance < best.distance_m) {
            best = {distance, segment, candidate};
        }
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!line[i].is_defined()) {
            continue;
        }
        if (i + 1 < line.size() && line[i + 1].is_defined()) {
            consider(nearest_on_segment(line[i], line[i + 1], location), i);
        } else {
            consider(line[i], i);
        }
    }
    return best;
}

}  // namespace arpent::geo
