// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/shape.hpp"
#include "app/operation/draft.hpp"
#include "core/osm/graph.hpp"

#include <vector>

namespace arpent::mode {

enum class Emphasis {
    hovered,   ///< what a click would take
    selected,  ///< what the verbs are about
    ghost,     ///< where it would go
};

/// The outline of an element as it stands; of a relation, of its node and way members.
std::vector<map::Shape> outline(const osm::Graph& graph, osm::ElementId id, Emphasis emphasis);

map::Shape outline_of_line(std::vector<geo::Location> line, Emphasis emphasis);
map::Shape outline_of_point(geo::Location place, Emphasis emphasis);

/// The mark of a place where a click connects: a double ring, so that it is not told by colour.
std::vector<map::Shape> connection_mark(const operation::Anchor& anchor);

}  // namespace arpent::mode
