// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

namespace arpent::edit {

/// Merges node `from` into node `into`, which keeps its place: every way and relation that holds
/// `from` holds `into` instead, tags are united. Refused: edit.why.not_found; edit.why.tags_differ
/// (`key`: both have it with different values); edit.why.too_few_points (a way would shrink to a
/// point); of two nodes that OSM knows the older one is kept, whichever is `into`.
ChangeOr connect(const osm::Graph& graph, osm::Ref from, osm::Ref into);

}  // namespace arpent::edit
