// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sheet_grid.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace arpent::project {
namespace {

/// How a grid lies over a box, in units of the world square.
struct Grid {
    int columns = 1;
    int rows = 1;
    double step_x = 0;
    double step_y = 0;
    geo::WorldPoint first;  ///< centre of the page in the northwest
};

/// Pages in a row so that they cover `length`, each showing `page` of it and `step` more than the
/// one before.
int count(double length, double page, double step) {
    return length <= page ? 1 : 1 + static_cast<int>(std::ceil((length - page) / step - 1e-9));
}

Grid grid_over(const geo::Box& box, sheet::LayoutId layout, int scale) {
    const sheet::PageRect& frame = sheet::layout_of(layout).frame;
    const geo::WorldPoint northwest = geo::to_world({box.min.x, box.max.y});
    const geo::WorldPoint southeast = geo::to_world({box.max.x, box.min.y});
    const geo::WorldPoint middle{(northwest.x + southeast.x) / 2, (northwest.y + southeast.y) / 2};
    // A page nearer to the equator shows less of the world square: all get the step of that one.
    const geo::Location widest{box.center().x,
                               std::abs(box.min.y) < std::abs(box.max.y) ? box.min.y : box.max.y};
    const double k = sheet::Ground{widest, static_cast<double>(scale), 0}.world_per_mm();
    Grid grid;
    grid.step_x = k * (frame.width - sheet_overlap_mm);
    grid.step_y = k * (frame.height - sheet_overlap_mm);
    grid.columns = count(southeast.x - northwest.x, k * frame.width, grid.step_x);
    grid.rows = count(southeast.y - northwest.y, k * frame.height, grid.step_y);
    grid.first = {middle.x - grid.step_x * (grid.columns - 1) / 2,
                  middle.y - grid.step_y * (grid.rows - 1) / 2};
    return grid;
}

/// A, B … Z, AA, AB …
std::string letters(int column) {
    std::string text;
    for (++column; column > 0; column = (column - 1) / 26) {
        text.insert(text.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return text;
}

}  // namespace

bool is_sheet_scale(int scale) {
    return std::ranges::find(sheet_scales, scale) != sheet_scales.end();
}

std::vector<GridPage> sheet_grid(const geo::Box& box, sheet::LayoutId layout, int scale) {
    const Grid grid = grid_over(box, layout, scale);
    const auto name = [&](int column, int row) {
        const bool inside = column >= 0 && column < grid.columns && row >= 0 && row < grid.rows;
        return inside ? letters(column) + std::to_string(row + 1) : std::string();
    };
    std::vector<GridPage> pages;
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            const geo::Location center = geo::to_location(
                {grid.first.x + column * grid.step_x, grid.first.y + row * grid.step_y});
            pages.push_back({name(column, row),
                             {center, static_cast<double>(scale), 0},
                             {name(column - 1, row), name(column + 1, row), name(column, row - 1),
                              name(column, row + 1)}});
        }
    }
    return pages;
}

std::size_t grid_pages(const geo::Box& box, sheet::LayoutId layout, int scale) {
    const Grid grid = grid_over(box, layout, scale);
    return static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
}

std::vector<geo::Location> ground_ring(const sheet::Ground& ground, sheet::LayoutId layout) {
    const sheet::PageRect& frame = sheet::layout_of(layout).frame;
    std::vector<geo::Location> ring;
    for (const sheet::PagePoint corner :
         {sheet::PagePoint{frame.x, frame.y}, sheet::PagePoint{frame.right(), frame.y},
          sheet::PagePoint{frame.right(), frame.bottom()},
          sheet::PagePoint{frame.x, frame.bottom()}, sheet::PagePoint{frame.x, frame.y}}) {
        ring.push_back(geo::to_location(ground.to_world(corner, frame)));
    }
    return ring;
}

void forget_missing_neighbours(std::vector<GridPage>& pages) {
    std::set<std::string> names;
    for (const GridPage& page : pages) {
        names.insert(page.name);
    }
    for (GridPage& page : pages) {
        for (std::string* name : {&page.neighbours.left, &page.neighbours.right,
                                  &page.neighbours.above, &page.neighbours.below}) {
            if (!names.contains(*name)) {
                name->clear();
            }
        }
    }
}

}  // namespace arpent::project
