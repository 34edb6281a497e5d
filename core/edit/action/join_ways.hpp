// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

namespace arpent::edit {

/// Makes one way of two that share an end. `first` keeps its ref (the older one does when OSM knows
/// just one of them); `second` is turned round when needed, and its direction-dependent tags with
/// it. Tags are united. `kept`, unless null, gets the ref that stays. Refused:
/// edit.why.not_found; edit.why.no_common_end; edit.why.tags_differ (`key`);
/// edit.why.relations_differ (relations hold one of them, or with other roles);
/// edit.why.cannot_turn (a tag that has no other direction); edit.why.too_many_nodes.
ChangeOr join_ways(const osm::Graph& graph, osm::Ref first, osm::Ref second,
                   osm::Ref* kept = nullptr);

}  // namespace arpent::edit
