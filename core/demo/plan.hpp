// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/plane.hpp"
#include "core/osm/tags.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// What was decided by hand about the quarter: where its streets run, where the large buildings
/// stand, what they are called. Everything small is left to the generator.
namespace arpent::demo::plan {

/// The sheet, in metres.
constexpr double width = 1300;
constexpr double height = 950;

enum class Houses : std::uint8_t { none, detached, terraced };

struct Street {
    std::string name;  ///< "" for the nameless
    std::string highway;
    Line points;
    double width = 7;
    Houses left = Houses::none;
    Houses right = Houses::none;
    osm::Tags more;
};
std::vector<Street> streets();

/// Alleys, paths, steps, cycle ways and access roads.
struct Path {
    Line points;
    osm::Tags tags;
    double reach = 12;
    int layer = 0;
};
std::vector<Path> paths();

/// The avenue with its tram: middle lines west and east of the roundabout.
Line avenue_west();
Line avenue_east();
constexpr Point roundabout{432, 447};
constexpr double roundabout_radius = 21;

/// A slab, tower or other long building along the line from a to b.
struct Slab {
    std::string name;
    Point a;
    Point b;
    double width = 12;
    int levels = 5;
    int entrances = 0;  ///< staircases, on the left side of a–b when positive, right when negative
};
std::vector<Slab> slabs();

/// Parking space on both sides of an aisle, which begins at a street or an access road.
struct Parking {
    Line aisle;
    int sides = 2;
    int capacity = 0;
};
std::vector<Parking> parkings();

Line railway();

}  // namespace arpent::demo::plan
