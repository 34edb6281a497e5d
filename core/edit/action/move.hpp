// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

#include <span>

namespace arpent::edit {

/// The node at another place; every way that uses it goes along. Refused: edit.why.not_found,
/// edit.why.off_world.
ChangeOr move_node(const osm::Graph& graph, osm::Ref node, geo::Location to);

/// Moves elements by dx, dy (1e-7 degrees): nodes, all nodes of ways, and of relations those of
/// their way and node members; a node that several of them use moves once. Refused:
/// edit.why.not_found, edit.why.off_world.
ChangeOr move_elements(const osm::Graph& graph, std::span<const osm::ElementId> elements,
                       std::int32_t dx, std::int32_t dy);

}  // namespace arpent::edit
