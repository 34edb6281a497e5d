// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"
#include "core/edit/new_ids.hpp"

#include <span>

namespace arpent::edit {

/// Cuts a way at nodes: at one inner node of a line, at two nodes of a ring. The longer part (on
/// the ground) keeps the way's ref, the others are new with the same tags. Relations get all parts
/// in place of the way, in an order that keeps a route connected, with its role; a turn
/// restriction keeps only the part at its via. `made`, unless null, gets the new ways' refs.
/// Refused: edit.why.not_found; edit.why.cannot_split_here (an end of a line; one node of a ring);
/// edit.why.split_area (a closed area of its own: tags such as building need the ring whole).
ChangeOr split_way(const osm::Graph& graph, osm::Ref way, std::span<const osm::Ref> nodes,
                   NewIds& ids, std::vector<osm::Ref>* made = nullptr);

}  // namespace arpent::edit
