// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"
#include "core/edit/new_ids.hpp"

#include <cstddef>
#include <vector>

namespace arpent::edit {

/// A corner of a line being drawn.
struct Vertex {
    geo::Location location;
    osm::Ref node = 0;        ///< the existing node to use, or 0
    osm::Ref way = 0;         ///< the existing way to put a new node into, or 0
    std::size_t segment = 0;  ///< of that way: between its nodes segment and segment + 1
};

enum class Shape : std::uint8_t { line, area };

/// A new way through the vertices: existing nodes are used, a vertex on a segment of an existing
/// way becomes a node of both, other vertices become new nodes; one after the other at the same
/// place count once. An area closes itself. Needs two vertices, three for an area (edit.why.
/// too_few_points); more than 2,000 nodes are refused (edit.why.too_many_nodes).
/// `made`, unless null, gets the way's ref.
ChangeOr add_way(const osm::Graph& graph, const std::vector<Vertex>& vertices, Shape shape,
                 const osm::Tags& tags, NewIds& ids, osm::Ref* made = nullptr);

}  // namespace arpent::edit
