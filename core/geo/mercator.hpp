// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/geo/location.hpp"

namespace arpent::geo {

/// A point of the world square of spherical Mercator: x from 0 (180° W) to 1 (180° E), y from 0
/// (85.0511° N) to 1 (85.0511° S). Multiplied by 2^z it counts tiles of zoom z.
struct WorldPoint {
    double x = 0;
    double y = 0;

    bool operator==(const WorldPoint&) const = default;
};

/// Spherical Mercator (EPSG:3857). Latitudes beyond ±85.0511° are clamped to the border.
WorldPoint to_world(Location location);
/// The nearest location; x is wrapped into the world, y is clamped.
Location to_location(WorldPoint point);

/// The length of the equator in EPSG:3857: 2π · 6378137 m.
constexpr double equator_m = 40075016.685578488;

/// Ground metres that one unit of the world square covers at a latitude (degrees).
double metres_per_world_unit(double lat);

/// Ground distance in metres (haversine on the mean sphere of 6371008.8 m).
double distance_m(Location a, Location b);

}  // namespace arpent::geo
