// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace arpent::render {

/// A place on a drawing, in its own units, y downwards.
struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

/// A rectangle of a drawing, sides included.
struct Rect {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool contains(Point point) const {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
    bool intersects(const Rect& other) const {
        return left <= other.right && right >= other.left && top <= other.bottom &&
               bottom >= other.top;
    }
    Rect grown(double margin) const {
        return {left - margin, top - margin, right + margin, bottom + margin};
    }
    bool operator==(const Rect&) const = default;
};

}  // namespace arpent::render
