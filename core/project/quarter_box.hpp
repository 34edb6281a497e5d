// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/osm/graph.hpp"

namespace arpent::project {

/// Where the window goes to show the quarter. This is `whole`, the box of all nodes of `graph`,
/// except for a quarter across the antimeridian: `whole` then goes around the world, and the half
/// with more nodes is taken.
geo::Box quarter_box(const osm::Graph& graph, const geo::Box& whole);

}  // namespace arpent::project
