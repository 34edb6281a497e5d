// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"

#include <span>

namespace arpent::geo {

/// Twice the signed area of the triangle a, b, c, exact: positive when c lies left of a→b.
std::int64_t orientation(Location a, Location b, Location c);

/// Whether the closed segments a–b and c–d share a point. Exact.
bool segments_intersect(Location a, Location b, Location c, Location d);

/// Whether a closed ring (first == last; either direction) holds the location; its border counts
/// as inside. Exact, even-odd.
bool ring_contains(std::span<const Location> ring, Location location);

/// Signed area of a closed ring in square 1e-7 degrees; positive when counter-clockwise.
double ring_area(std::span<const Location> ring);

/// Whether the two closed areas share a point: borders cross or one holds the other.
bool rings_intersect(std::span<const Location> a, std::span<const Location> b);

/// The place of the closest point on the polyline.
struct NearestOnLine {
    double distance_m = 0;    ///< on the ground
    std::size_t segment = 0;  ///< index of its first vertex
    Location location;
};
/// The polyline needs one defined vertex at least; undefined vertices break the line.
NearestOnLine nearest_on_line(std::span<const Location> line, Location location);

}  // namespace arpent::geo
