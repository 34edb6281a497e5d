// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/plane.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace arpent::demo {

double length(Point a) { return std::sqrt(dot(a, a)); }

Point unit(Point a) {
    const double size = length(a);
    return size == 0 ? Point{1, 0} : a * (1 / size);
}

Point on_circle(double turns) {
    // Taylor series of sine and cosine within an eighth of a turn, then doubled up: exact enough
    // for millimetres, and the same everywhere.
    constexpr double turn = 6.283185307179586;
    const double angle = (turns - std::floor(turns)) * turn / 8;
    const double a2 = angle * angle;
    double c = 1 - a2 / 2 * (1 - a2 / 12 * (1 - a2 / 30 * (1 - a2 / 56)));
    double s = angle * (1 - a2 / 6 * (1 - a2 / 20 * (1 - a2 / 42 * (1 - a2 / 72))));
    for (int doubling = 0; doubling < 3; ++doubling) {
        const double next_c = c * c - s * s;
        s = 2 * s * c;
        c = next_c;
    }
    return {c, s};
}

double length(const Line& line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        sum += length(line[i] - line[i - 1]);
    }
    return sum;
}

double signed_area(const Line& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        sum += cross(ring[i], ring[(i + 1) % ring.size()]);
    }
    return sum / 2;
}

bool contains(const Line& ring, Point point) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        if ((a.y > point.y) != (b.y > point.y) &&
            point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) {
            inside = !inside;
        }
    }
    return inside;
}

std::optional<Point> crossing(Point a, Point b, Point c, Point d) {
    const Point r = b - a;
    const Point s = d - c;
    const double scale = cross(r, s);
    if (scale == 0) {
        return std::nullopt;
    }
    const double t = cross(c - a, s) / scale;
    const double u = cross(c - a, r) / scale;
    if (t < 0 || t > 1 || u < 0 || u > 1) {
        return std::nullopt;
    }
    return a + r * t;
}

bool overlap(const Line& a, const Line& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            if (crossing(a[i], a[(i + 1) % a.size()], b[j], b[(j + 1) % b.size()])) {
                return true;
            }
        }
    }
    return contains(a, b.front()) || contains(b, a.front());
}

Nearest nearest(const Line& line, Point point) {
    Nearest best{line.front(), std::numeric_limits<double>::max(), 0};
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point side = line[i + 1] - line[i];
        const double square = dot(side, side);
        const double t =
            square == 0 ? 0 : std::clamp(dot(point - line[i], side) / square, 0.0, 1.0);
        const Point foot = line[i] + side * t;
        const double distance = length(point - foot);
        if (distance < best.distance) {
            best = {foot, distance, i};
        }
    }
    return best;
}

Station station(const Line& line, double metres) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point side = line[i] - line[i - 1];
        const double size = length(side);
        if (metres <= size || i + 1 == line.size()) {
            const Point along = unit(side);
            return {line[i - 1] + along * std::clamp(metres, 0.0, size), along};
        }
        metres -= size;
    }
    return {line.front(), {1, 0}};
}

Line slab(Point a, Point b, double width) {
    const Point side = left_of(unit(b - a)) * (width / 2);
    return {a - side, b - side, b + side, a + side};
}

Line rectangle(Point corner, Point along, double width, double depth) {
    const Point side = along * width;
    const Point away = left_of(along) * depth;
    return {corner, corner + side, corner + side + away, corner + away};
}

Line circle(Point center, double radius, int corners) {
    Line ring;
    for (int i = 0; i < corners; ++i) {
        ring.push_back(center + on_circle(static_cast<double>(i) / corners) * radius);
    }
    return ring;
}

geo::Location to_location(Point point) {
    // Fields somewhere in the middle of France; metres of a degree there (WGS 84).
    constexpr double west = 1.8240;
    constexpr double south = 46.8930;
    constexpr double lon_m = 76191.0;
    constexpr double lat_m = 111171.0;
    return geo::Location::from_degrees(west + point.x / lon_m, south + point.y / lat_m);
}

}  // namespace arpent::demo
