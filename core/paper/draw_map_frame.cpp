// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_map_frame.hpp"

#include "core/paper/draw_tag.hpp"
#include "core/render/draw_labels.hpp"
#include "core/render/draw_tile.hpp"
#include "core/render/place_labels.hpp"

#include <cmath>
#include <numbers>
#include <string>

namespace arpent::paper {
namespace {

/// People map what is small: names and pictures are those of a closer look at the same ground.
constexpr double closer = 1.0;
constexpr double frame_line_mm = 0.35;

render::Projection projection_of(const sheet::Ground& ground, const sheet::PageRect& frame) {
    const double angle = ground.rotation * std::numbers::pi / 180;
    render::Projection projection;
    projection.origin = ground.to_world({frame.x, frame.y}, frame);
    projection.pixels_per_world = units_per_mm / ground.world_per_mm();
    projection.sin = std::sin(angle);
    projection.cos = std::cos(angle);
    return projection;
}

void trace_rect(cairo_t* cr, const sheet::PageRect& rect) {
    cairo_new_path(cr);
    cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
}

/// What the marks will cover, in units of the map.
std::vector<render::Rect> mark_zones(sheet::LayoutId id) {
    const sheet::Layout& layout = sheet::layout_of(id);
    std::vector<render::Rect> zones;
    for (int slot = 0; slot < sheet::mark_slots; ++slot) {
        const sheet::PageRect zone = mark_zone(sheet::mark_place(layout, slot));
        const double left = (zone.x - layout.frame.x) * units_per_mm;
        const double top = (zone.y - layout.frame.y) * units_per_mm;
        const double side = zone.width * units_per_mm;
        zones.push_back({left, top, left + side, top + side});
    }
    return zones;
}

void draw_ground(cairo_t* cr, const MapPage& page, const sheet::PageRect& frame,
                 const osm::Graph& graph, render::Typesetter& typesetter) {
    render::Frame map;
    map.projection = projection_of(page.ground, frame);
    map.width = frame.width * units_per_mm;
    map.height = frame.height * units_per_mm;
    map.zoom = std::log2(map.projection.pixels_per_world / render::tile_units);
    map.palette = &render::Palette::paper();
    map.sea = page.sea;
    const auto labels = render::place_labels(
        graph, {map.projection, map.width, map.height, map.zoom + closer, mark_zones(page.layout)},
        typesetter);
    cairo_save(cr);
    cairo_translate(cr, frame.x, frame.y);
    cairo_scale(cr, 1 / units_per_mm, 1 / units_per_mm);
    render::draw_map(cr, map, graph);
    render::draw_labels(cr, labels, *map.palette);
    cairo_restore(cr);
}

/// A wide pale line on which a dashed one stands out, in colour or not.
void draw_sector(cairo_t* cr, const MapPage& page, const sheet::PageRect& frame) {
    if (page.sector.size() < 3) {
        return;
    }
    cairo_new_path(cr);
    for (const geo::Location place : page.sector) {
        const sheet::PagePoint at = page.ground.to_page(geo::to_world(place), frame);
        cairo_line_to(cr, at.x, at.y);
    }
    cairo_close_path(cr);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_source_rgba(cr, 1, 1, 1, 0.75);
    cairo_set_line_width(cr, 2.0);
    cairo_stroke_preserve(cr);
    const double dashes[] = {3.0, 1.5};
    cairo_set_dash(cr, dashes, 2, 0);
    cairo_set_source_rgb(cr, 0.35, 0.2, 0.45);
    cairo_set_line_width(cr, 0.8);
    cairo_stroke(cr);
    cairo_set_dash(cr, nullptr, 0, 0);
}

void draw_places(cairo_t* cr, const MapPage& page, const sheet::PageRect& frame,
                 Lettering& lettering) {
    constexpr double radius = 2.6;
    for (const NumberedPlace& place : page.places) {
        const sheet::PagePoint at = page.ground.to_page(geo::to_world(place.at), frame);
        if (!frame.contains(at)) {
            continue;
        }
        cairo_new_path(cr);
        cairo_arc(cr, at.x, at.y, radius, 0, 2 * std::numbers::pi);
        cairo_set_source_rgba(cr, 1, 1, 1, 0.85);
        cairo_fill_preserve(cr);
        cairo_set_source_rgb(cr, 0, 0, 0);
        cairo_set_line_width(cr, 0.45);
        cairo_stroke(cr);
        lettering.write_at(cr, std::to_string(place.number), at,
                           {.size = 2.9, .bold = true, .align = Align::center});
    }
}

}  // namespace

void draw_map_frame(cairo_t* cr, const MapPage& page, const osm::Graph& graph,
                    render::Typesetter& typesetter, Lettering& lettering) {
    const sheet::PageRect& frame = sheet::layout_of(page.layout).frame;
    cairo_save(cr);
    trace_rect(cr, frame);
    cairo_clip(cr);
    draw_ground(cr, page, frame, graph, typesetter);
    draw_sector(cr, page, frame);
    draw_places(cr, page, frame, lettering);
    cairo_restore(cr);
    trace_rect(cr, frame);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, frame_line_mm);
    cairo_stroke(cr);
}

}  // namespace arpent::paper
