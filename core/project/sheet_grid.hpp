// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/paper/map_page.hpp"
#include "core/sheet/ground.hpp"
#include "core/sheet/layout.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace arpent::project {

/// The scales that papers have, largest first.
constexpr std::array<int, 9> sheet_scales{500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 5000};
bool is_sheet_scale(int scale);

/// What two neighbours on a grid both show, in mm of each.
constexpr double sheet_overlap_mm = 12;

/// A page of a grid: where it lies and which pages are around it.
struct GridPage {
    std::string name;  ///< "B3": column and row
    sheet::Ground ground;
    paper::Neighbours neighbours;
};

/// Pages with north up that cover a box with as few as possible, the whole grid centred on it; row
/// by row from the northwest. Columns are letters, rows numbers.
std::vector<GridPage> sheet_grid(const geo::Box& box, sheet::LayoutId layout, int scale);

/// How many pages sheet_grid() gives, without making them.
std::size_t grid_pages(const geo::Box& box, sheet::LayoutId layout, int scale);

/// The ground that a page's frame shows, as a closed ring (first == last).
std::vector<geo::Location> ground_ring(const sheet::Ground& ground, sheet::LayoutId layout);

/// Names a page that is left out no longer as a neighbour.
void forget_missing_neighbours(std::vector<GridPage>& pages);

}  // namespace arpent::project
