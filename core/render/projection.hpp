// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/mercator.hpp"
#include "core/render/point.hpp"

namespace arpent::render {

/// From the world to a drawing: pixels from its top left corner, y downwards.
struct Projection {
    geo::WorldPoint origin;       ///< of the drawing's top left corner
    double pixels_per_world = 1;  ///< pixels that the whole world is wide
    /// Of the direction that points up on the drawing, clockwise from north. A screen has north
    /// up; a sheet may lie as its sector does.
    double sin = 0;
    double cos = 1;

    Point operator()(geo::WorldPoint point) const {
        const double east = (point.x - origin.x) * pixels_per_world;
        const double south = (point.y - origin.y) * pixels_per_world;
        return {east * cos + south * sin, south * cos - east * sin};
    }
    Point operator()(geo::Location location) const { return (*this)(geo::to_world(location)); }
    geo::WorldPoint to_world(Point point) const {
        return {origin.x + (point.x * cos - point.y * sin) / pixels_per_world,
                origin.y + (point.x * sin + point.y * cos) / pixels_per_world};
    }
};

}  // namespace arpent::render
