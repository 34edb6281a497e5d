// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/geometry.hpp"

#include "core/preset/split.hpp"

namespace arpent::preset {

Geometry geometry_of(const osm::Element& element) {
    if (element.node()) {
        return Geometry::node;
    }
    if (const auto way = element.way()) {
        return way->is_closed() ? Geometry::closed_way : Geometry::way;
    }
    const auto type = element.tags()["type"];
    return type == "multipolygon" || type == "boundary" ? Geometry::multipolygon
                                                        : Geometry::relation;
}

Geometries Geometries::parse(std::string_view list) {
    Geometries found;
    for (const auto& word : split_list(list, ',')) {
        if (word == "node") {
            found.bits_ |= bit(Geometry::node);
        } else if (word == "way") {
            found.bits_ |= bit(Geometry::way);
        } else if (word == "closedway") {
            found.bits_ |= bit(Geometry::closed_way);
        } else if (word == "multipolygon") {
            found.bits_ |= bit(Geometry::multipolygon);
        } else if (word == "relation") {
            found.bits_ |= bit(Geometry::relation);
        }
    }
    return found == Geometries() ? all() : found;
}

}  // namespace arpent::preset
