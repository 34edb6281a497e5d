// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/project/sector_store.hpp"
#include "core/project/sheet_grid.hpp"

#include <vector>

namespace arpent::project {

/// The pages of a grid over the sector that show some of it. A single page carries the sector's
/// name, several "Marché 1", "Marché 2" …
std::vector<GridPage> sector_pages(const Sector& sector, sheet::LayoutId layout, int scale);

/// The pages of a grid over the quarter that have anything of the map on them.
std::vector<GridPage> quarter_pages(const osm::Graph& graph, const geo::Box& quarter,
                                    sheet::LayoutId layout, int scale);

}  // namespace arpent::project
