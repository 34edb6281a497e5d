// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

#include <variant>

namespace arpent::edit {

/// Turns a way round so that the map says the same: oneway, :left and :right, :forward and
/// :backward, incline, direction words, and the roles forward and backward in relations.
/// Refused: edit.why.not_found; edit.why.cannot_turn (`key`: a tag whose other direction is
/// unknown, such as a coastline or a cliff: its sides are the direction).
ChangeOr reverse_way(const osm::Graph& graph, osm::Ref way);

/// The tags of the same way drawn the other way round, or the key that cannot be turned.
std::variant<osm::Tags, std::string> reversed(const osm::Tags& tags);

}  // namespace arpent::edit
