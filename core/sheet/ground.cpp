// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/ground.hpp"

#include <cmath>
#include <numbers>

namespace arpent::sheet {
namespace {

/// The direction that points up on the page, in the world square (y down).
struct Turn {
    double sin;
    double cos;
};

Turn turn_of(double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return {std::sin(angle), std::cos(angle)};
}

}  // namespace

double Ground::world_per_mm() const {
    return metres_per_mm() / geo::metres_per_world_unit(center.lat());
}

geo::WorldPoint Ground::to_world(PagePoint point, const PageRect& frame) const {
    const PagePoint middle = frame.center();
    const double right = point.x - middle.x;
    const double down = point.y - middle.y;
    const Turn turn = turn_of(rotation);
    const geo::WorldPoint origin = geo::to_world(center);
    const double k = world_per_mm();
    return {origin.x + k * (right * turn.cos - down * turn.sin),
            origin.y + k * (right * turn.sin + down * turn.cos)};
}

PagePoint Ground::to_page(geo::WorldPoint point, const PageRect& frame) const {
    const geo::WorldPoint origin = geo::to_world(center);
    const double k = world_per_mm();
    const double east = (point.x - origin.x) / k;
    const double south = (point.y - origin.y) / k;
    const Turn turn = turn_of(rotation);
    const PagePoint middle = frame.center();
    return {middle.x + east * turn.cos + south * turn.sin,
            middle.y - east * turn.sin + south * turn.cos};
}

}  // namespace arpent::sheet
