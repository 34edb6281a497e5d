// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"
#include "core/edit/new_ids.hpp"

#include <cstddef>

namespace arpent::edit {

/// A new node in a way, between its nodes `segment` and `segment` + 1. Other ways that run along
/// the same two nodes get it too, so that they stay together. `made`, unless null, gets its ref.
/// Refused: edit.why.not_found, edit.why.too_many_nodes.
ChangeOr insert_vertex(const osm::Graph& graph, osm::Ref way, std::size_t segment,
                       geo::Location location, NewIds& ids, osm::Ref* made = nullptr);

/// The way without a node; the node goes too when it has no tags and nothing else uses it.
/// Refused: edit.why.not_found, and edit.why.too_few_points when a line would keep one node or an
/// area two.
ChangeOr delete_vertex(const osm::Graph& graph, osm::Ref way, osm::Ref node);

}  // namespace arpent::edit
