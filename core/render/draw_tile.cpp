// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/draw_tile.hpp"

#include "core/render/painter.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::render {
namespace {

/// Wide enough for half of the widest street beside the border.
constexpr double margin_units = 64;

geo::Box box_of(const Frame& frame, double margin) {
    const auto corner = [&](double x, double y) {
        const geo::WorldPoint world = frame.projection.to_world({x, y});
        return geo::to_location({std::clamp(world.x, 0.0, 1.0), std::clamp(world.y, 0.0, 1.0)});
    };
    geo::Box box;
    for (const double x : {-margin, frame.width + margin}) {
        for (const double y : {-margin, frame.height + margin}) {
            box.extend(corner(x, y));
        }
    }
    return box;
}

}  // namespace

double units_per_metre(const Projection& projection, double lat) {
    return projection.pixels_per_world / geo::metres_per_world_unit(lat);
}

void draw_map(cairo_t* cr, const Frame& frame, const osm::Graph& graph) {
    set_color(cr, (*frame.palette)[Ink::ground]);
    cairo_paint(cr);
    const geo::Box box = box_of(frame, margin_units);
    const Scene scene = collect_scene(graph, box, frame.projection, frame.zoom);
    const Rect page{0, 0, frame.width, frame.height};
    const Painter painter{cr, *frame.palette, frame.zoom,
                          units_per_metre(frame.projection, box.center().lat()),
                          page.grown(margin_units)};
    if (frame.sea != nullptr) {
        draw_sea(painter, *frame.sea, frame.projection);
    }
    draw_areas(painter, scene, AreaOrder::land, AreaOrder::green);
    draw_areas(painter, scene, AreaOrder::water, AreaOrder::water);
    draw_flat_lines(painter, scene, LineOrder::water);
    draw_areas(painter, scene, AreaOrder::use, AreaOrder::ground);
    draw_tunnels(painter, scene);
    draw_areas(painter, scene, AreaOrder::square, AreaOrder::square);
    draw_flat_lines(painter, scene, LineOrder::barrier);
    draw_areas(painter, scene, AreaOrder::building, AreaOrder::building);
    draw_ways(painter, scene);
    draw_crossings(painter, scene);
    draw_arrows(painter, scene);
    draw_trees(painter, scene);
}

void draw_tile(cairo_t* cr, geo::TileKey key, const osm::Graph& graph, const TileStyle& style) {
    const double units = style.pixels / style.scale;
    Frame frame;
    frame.projection = {key.top_left(), units / key.size()};
    frame.width = units;
    frame.height = units;
    frame.zoom = key.z + std::log2(units / tile_units);
    frame.palette = style.palette;
    frame.sea = style.sea;
    cairo_save(cr);
    cairo_scale(cr, style.scale, style.scale);
    draw_map(cr, frame, graph);
    cairo_restore(cr);
}

}  // namespace arpent::render
