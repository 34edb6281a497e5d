// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/mercator.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace arpent::geo {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double max_lat = 85.051128779806604;

double radians(double degrees) { return degrees * pi / 180.0; }
double degrees(double radians) { return radians * 180.0 / pi; }

}  // namespace

WorldPoint to_world(Location location) {
    const double lat = std::clamp(location.lat(), -max_lat, max_lat);
    return {location.lon() / 360.0 + 0.5, 0.5 - std::asinh(std::tan(radians(lat))) / (2.0 * pi)};
}

Location to_location(WorldPoint point) {
    const double x = point.x - std::floor(point.x);
    const double y = std::clamp(point.y, 0.0, 1.0);
    return Location::from_degrees((x - 0.5) * 360.0,
                                  degrees(std::atan(std::sinh((0.5 - y) * 2.0 * pi))));
}

double metres_per_world_unit(double lat) {
    return equator_m * std::cos(radians(std::clamp(lat, -max_lat, max_lat)));
}

double distance_m(Location a, Location b) {
    constexpr double mean_radius_m = 6371008.8;
    const double lat_a = radians(a.lat());
    const double lat_b = radians(b.lat());
    const double s = std::sin((lat_b - lat_a) / 2);
    const double t = std::sin(radians(b.lon() - a.lon()) / 2);
    const double h = s * s + std::cos(lat_a) * std::cos(lat_b) * t * t;
    return 2 * mean_radius_m * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace arpent::geo
