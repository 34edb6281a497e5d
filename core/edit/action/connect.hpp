// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

#include <cstddef>

namespace arpent::edit {

/// Merges two nodes at the place of `into`: every way and relation that holds the one that goes
/// holds the other instead, tags are united. `into` stays, unless OSM knows `from` alone: what OSM
/// knows keeps its number. `kept`, unless null, gets the node that stays. Refused:
/// edit.why.not_found; edit.why.tags_differ (`key`: both have it with different values);
/// edit.why.too_few_points (a way would shrink to a point).
ChangeOr connect(const osm::Graph& graph, osm::Ref from, osm::Ref into, osm::Ref* kept = nullptr);

/// Puts a node into a way between its nodes `segment` and `segment` + 1, and moves it to `place`
/// there. Other ways that run along the same two nodes get it too. Refused: edit.why.not_found,
/// edit.why.too_many_nodes.
ChangeOr connect_to_way(const osm::Graph& graph, osm::Ref node, osm::Ref way, std::size_t segment,
                        geo::Location place);

}  // namespace arpent::edit
