// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/clip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace arpent::render {
namespace {

/// The share of a→b inside, as a range of its length; false when none is.
bool clip_segment(Point a, Point b, const Rect& rect, double& from, double& to) {
    from = 0;
    to = 1;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const std::array<std::array<double, 2>, 4> sides{{{-dx, a.x - rect.left},
                                                      {dx, rect.right - a.x},
                                                      {-dy, a.y - rect.top},
                                                      {dy, rect.bottom - a.y}}};
    for (const auto& [direction, distance] : sides) {
        if (direction == 0) {
            if (distance < 0) {
                return false;
            }
            continue;
        }
        const double at = distance / direction;
        if (direction < 0) {
            from = std::max(from, at);
        } else {
            to = std::min(to, at);
        }
    }
    return from <= to;
}

Point between(Point a, Point b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// One side of the rectangle: `inside` says which points stay, `cut` where a segment crosses it.
template <typename Inside, typename Cut>
Line clip_side(const Line& ring, Inside inside, Cut cut) {
    Line kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1];
        if (inside(a)) {
            kept.push_back(a);
        }
        if (inside(a) != inside(b)) {
            kept.push_back(cut(a, b));
        }
    }
    if (!kept.empty()) {
        kept.push_back(kept.front());
    }
    return kept;
}

}  // namespace

std::vector<Piece> clip_line(const Line& line, const Rect& rect) {
    std::vector<Piece> pieces;
    double length = 0;
    bool open = false;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point a = line[i];
        const Point b = line[i + 1];
        const double step = std::hypot(b.x - a.x, b.y - a.y);
        double from = 0;
        double to = 1;
        if (!clip_segment(a, b, rect, from, to)) {
            open = false;
        } else {
            if (!open || from > 0) {
                pieces.push_back({{between(a, b, from)}, length + from * step});
            }
            pieces.back().points.push_back(to < 1 ? between(a, b, to) : b);
            open = to >= 1;
        }
        length += step;
    }
    return pieces;
}

Line clip_ring(const Line& ring, const Rect& rect) {
    const auto at_x = [](double x) {
        return [x](Point a, Point b) {
            return Point{x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)};
        };
    };
    const auto at_y = [](double y) {
        return [y](Point a, Point b) {
            return Point{a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y};
        };
    };
    Line kept = clip_side(
        ring, [&](Point p) { return p.x >= rect.left; }, at_x(rect.left));
    kept = clip_side(
        kept, [&](Point p) { return p.x <= rect.right; }, at_x(rect.right));
    kept = clip_side(
        kept, [&](Point p) { return p.y >= rect.top; }, at_y(rect.top));
    kept = clip_side(
        kept, [&](Point p) { return p.y <= rect.bottom; }, at_y(rect.bottom));
    return kept.size() >= 4 ? kept : Line{};
}

double length_of(const Line& line) {
    double length = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        length += std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
    }
    return length;
}

Rect bounds_of(const Line& line) {
    constexpr double far = std::numeric_limits<double>::infinity();
    Rect bounds{far, far, -far, -far};
    for (const Point point : line) {
        bounds.left = std::min(bounds.left, point.x);
        bounds.top = std::min(bounds.top, point.y);
        bounds.right = std::max(bounds.right, point.x);
        bounds.bottom = std::max(bounds.bottom, point.y);
    }
    return bounds;
}

}  // namespace arpent::render
