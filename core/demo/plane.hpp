// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"

#include <optional>
#include <vector>

/// The drawing board of the generated quarter: a flat sheet of metres, x to the east, y to the
/// north. Only + - * / and sqrt are used, which IEEE 754 defines to the bit, so that the quarter is
/// the same on every machine.
namespace arpent::demo {

struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
inline double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
/// A quarter turn to the left.
inline Point left_of(Point a) { return {-a.y, a.x}; }
double length(Point a);
/// Of length 1; the zero vector becomes east.
Point unit(Point a);
/// The point of the unit circle after `turns` from east, counter-clockwise.
Point on_circle(double turns);

/// A line, or an area as its corners (the first is not repeated).
using Line = std::vector<Point>;

double length(const Line& line);
double signed_area(const Line& ring);
bool contains(const Line& ring, Point point);
/// Whether the two areas share a point.
bool overlap(const Line& a, const Line& b);
/// Where two segments cross; their ends count.
std::optional<Point> crossing(Point a, Point b, Point c, Point d);

struct Nearest {
    Point point;
    double distance = 0;
    std::size_t segment = 0;
};
/// The closest point of a line of two points at least.
Nearest nearest(const Line& line, Point point);

struct Station {
    Point at;
    Point along;  ///< unit
};
/// The place after `metres` along the line, clamped to its ends.
Station station(const Line& line, double metres);

/// Axes laid at a place, to build along a street: u along it, v across.
struct Axes {
    Point origin;
    Point along;
    Point across;

    Point at(double u, double v) const { return origin + along * u + across * v; }
};

/// A rectangle around the segment a–b, `width` wide.
Line slab(Point a, Point b, double width);
/// Corners of a rectangle whose near side begins at `corner` and runs `along` (unit) for `width`;
/// it extends `depth` to the left.
Line rectangle(Point corner, Point along, double width, double depth);
Line circle(Point center, double radius, int corners);

/// The sheet's place on earth. The quarter is invented; so is its place.
geo::Location to_location(Point point);

}  // namespace arpent::demo
