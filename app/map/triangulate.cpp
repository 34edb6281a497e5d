// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/triangulate.hpp"

#include <algorithm>

namespace arpent::map {
namespace {

double cross(ScreenPoint a, ScreenPoint b, ScreenPoint c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool holds(ScreenPoint a, ScreenPoint b, ScreenPoint c, ScreenPoint point) {
    return cross(a, b, point) >= 0 && cross(b, c, point) >= 0 && cross(c, a, point) >= 0;
}

double doubled_area(std::span<const ScreenPoint> ring) {
    double area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const ScreenPoint a = ring[i];
        const ScreenPoint b = ring[(i + 1) % ring.size()];
        area += a.x * b.y - b.x * a.y;
    }
    return area;
}

bool is_ear(const std::vector<ScreenPoint>& ring, std::size_t i) {
    const std::size_t count = ring.size();
    const ScreenPoint a = ring[(i + count - 1) % count];
    const ScreenPoint b = ring[i];
    const ScreenPoint c = ring[(i + 1) % count];
    if (cross(a, b, c) <= 0) {
        return false;
    }
    return std::ranges::none_of(ring, [&](ScreenPoint point) {
        return point != a && point != b && point != c && holds(a, b, c, point);
    });
}

}  // namespace

std::vector<ScreenPoint> triangulate(std::span<const ScreenPoint> ring) {
    std::vector<ScreenPoint> rest(ring.begin(), ring.end());
    rest.erase(std::ranges::unique(rest).begin(), rest.end());
    if (rest.size() > 1 && rest.front() == rest.back()) {
        rest.pop_back();
    }
    if (doubled_area(rest) < 0) {
        std::ranges::reverse(rest);
    }
    std::vector<ScreenPoint> triangles;
    while (rest.size() >= 3) {
        std::size_t ear = 0;
        while (ear < rest.size() && !is_ear(rest, ear)) {
            ++ear;
        }
        // Without an ear the ring crosses itself: any corner lets the rest go on.
        ear = ear < rest.size() ? ear : 0;
        const std::size_t count = rest.size();
        triangles.insert(triangles.end(),
                         {rest[(ear + count - 1) % count], rest[ear], rest[(ear + 1) % count]});
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(ear));
    }
    return triangles;
}

}  // namespace arpent::map
