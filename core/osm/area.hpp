// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"

#include <vector>

namespace arpent::osm {

using Ring = std::vector<geo::Location>;  ///< closed: first == last

/// A piece of ground: one border and the holes in it.
struct Polygon {
    Ring outer;
    std::vector<Ring> holes;

    bool operator==(const Polygon&) const = default;
};

/// Whether a closed way with these tags is a surface and not a line that comes back to its start.
bool is_area(const Tags& tags);
/// The same for a way: closed, of four nodes or more, and tagged so.
bool is_area(const Way& way);
/// A relation that stands for a surface: type=multipolygon or type=boundary.
bool is_area(const Relation& relation);

}  // namespace arpent::osm
