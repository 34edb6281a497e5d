// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

namespace arpent::edit {

/// Turns a way round so that the map says the same: its direction-dependent tags
/// (turned_tags.hpp), those of its own nodes such as stop signs, and the roles forward and backward
/// in relations. Refused: edit.why.not_found; edit.why.cannot_turn (`key`: a tag to which the
/// direction is everything, such as a river or a cliff).
ChangeOr reverse_way(const osm::Graph& graph, osm::Ref way);

}  // namespace arpent::edit
