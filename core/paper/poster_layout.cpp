// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/poster_layout.hpp"

#include "core/geo/mercator.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace arpent::paper {
namespace {

constexpr double margin = 12;
constexpr double gap = 6;
constexpr double head_height = 26;
constexpr double foot_height = 12;
constexpr double heading_height = 10;
constexpr double side_legend = 96;
constexpr double legend_row = 8;
constexpr double legend_column = 78;

void place_head(PosterLayout& layout) {
    constexpr double date_width = 60;
    constexpr double title_height = 15.5;
    const double left = margin + head_height + 5;
    const double width = layout.width - margin - left - date_width;
    layout.badge = {margin, margin, head_height, head_height};
    layout.title = {left, margin - 1, width, title_height};
    layout.theme = {left, margin + title_height, width, head_height - title_height};
    layout.date = {layout.width - margin - date_width, margin, date_width, head_height};
}

void place_foot(PosterLayout& layout) {
    const double top = layout.height - margin - foot_height;
    layout.north = {margin, top, foot_height, foot_height};
    layout.scale = {margin + foot_height + 4, top + 1, 60, foot_height - 1};
    const double left = layout.scale.right() + gap;
    layout.credits = {left, top, layout.width - margin - left, foot_height};
}

/// The maps side by side in what is left of the page.
void place_maps(PosterLayout& layout, sheet::PageRect room, std::size_t count, bool has_headings) {
    const auto n = static_cast<double>(count);
    const double width = (room.width - gap * (n - 1)) / n;
    const double top = has_headings ? heading_height : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double left = room.x + static_cast<double>(i) * (width + gap);
        if (has_headings) {
            layout.headings.push_back({left, room.y, width, heading_height});
        }
        layout.maps.push_back({left, room.y + top, width, room.height - top});
    }
}

}  // namespace

PosterLayout poster_layout(const PosterPage& page, bool is_landscape) {
    PosterLayout layout;
    if (!is_landscape) {
        std::swap(layout.width, layout.height);
    }
    place_head(layout);
    place_foot(layout);
    sheet::PageRect room{margin, margin + head_height + gap, layout.width - 2 * margin, 0};
    room.height = layout.height - margin - foot_height - gap - room.y;
    const bool has_headings = std::ranges::any_of(
        page.views, [](const PosterView& view) { return !view.heading.empty(); });
    if (is_landscape && page.views.size() == 1) {
        layout.legend = {room.right() - side_legend, room.y, side_legend, room.height};
        room.width -= side_legend + gap;
    } else {
        const auto rows = page.rows.size() + (page.fresh.empty() ? 0 : 1);
        layout.legend_columns = std::max(1, static_cast<int>(room.width / legend_column));
        const double lines = std::ceil(static_cast<double>(rows) / layout.legend_columns) +
                             (page.column_names.empty() ? 0 : 1);
        const double height = std::min(lines * legend_row, room.height / 3);
        layout.legend = {room.x, room.bottom() - height, room.width, height};
        room.height -= height + gap;
    }
    place_maps(layout, room, page.views.size(), has_headings);
    return layout;
}

sheet::Ground ground_for(const geo::Box& box, const sheet::PageRect& frame) {
    constexpr double air = 1.05;
    constexpr double smallest = 250;  // so that one bench is no wall of it
    const geo::WorldPoint north_west = geo::to_world({box.min.x, box.max.y});
    const geo::WorldPoint south_east = geo::to_world({box.max.x, box.min.y});
    const geo::WorldPoint middle{(north_west.x + south_east.x) / 2,
                                 (north_west.y + south_east.y) / 2};
    const double world_per_mm = air * std::max((south_east.x - north_west.x) / frame.width,
                                               (south_east.y - north_west.y) / frame.height);
    sheet::Ground ground;
    ground.center = geo::to_location(middle);
    ground.scale =
        std::max(smallest, world_per_mm * geo::metres_per_world_unit(ground.center.lat()) * 1000);
    return ground;
}

}  // namespace arpent::paper
