// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/mercator.hpp"
#include "core/render/point.hpp"

namespace arpent::render {

/// From the world to a drawing: pixels from its top left corner, y downwards.
struct Projection {
    geo::WorldPoint origin;       ///< of the drawing's top left corner
    double pixels_per_world = 1;  ///< pixels that the whole world is wide

    Point operator()(geo::WorldPoint point) const {
        return {(point.x - origin.x) * pixels_per_world, (point.y - origin.y) * pixels_per_world};
    }
    Point operator()(geo::Location location) const { return (*this)(geo::to_world(location)); }
    geo::WorldPoint to_world(Point point) const {
        return {origin.x + point.x / pixels_per_world, origin.y + point.y / pixels_per_world};
    }
};

}  // namespace arpent::render
