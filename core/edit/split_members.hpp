// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/sketch.hpp"

#include <vector>

namespace arpent::edit {

/// Puts the parts of a way, in its order, into the relations that held it: a route gets them in the
/// order in which it travels the way; a turn restriction only the one that touches its via.
/// `graph` is the map before the split.
void split_members(const osm::Graph& graph, const osm::Way& way,
                   const std::vector<osm::WayPtr>& parts, Sketch& sketch);

}  // namespace arpent::edit
