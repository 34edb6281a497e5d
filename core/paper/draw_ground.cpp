// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_ground.hpp"

#include "core/render/draw_labels.hpp"
#include "core/render/draw_tile.hpp"
#include "core/render/place_labels.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace arpent::paper {
namespace {

/// Units of the style that a millimetre of paper has.
constexpr double units_per_mm = 4.2;

render::Projection projection_of(const sheet::Ground& ground, const sheet::PageRect& frame) {
    const double angle = ground.rotation * std::numbers::pi / 180;
    render::Projection projection;
    projection.origin = ground.to_world({frame.x, frame.y}, frame);
    projection.pixels_per_world = units_per_mm / ground.world_per_mm();
    projection.sin = std::sin(angle);
    projection.cos = std::cos(angle);
    return projection;
}

render::Rect to_units(const sheet::PageRect& rect, const sheet::PageRect& frame) {
    const double left = (rect.x - frame.x) * units_per_mm;
    const double top = (rect.y - frame.y) * units_per_mm;
    return {left, top, left + rect.width * units_per_mm, top + rect.height * units_per_mm};
}

bool is_thing(const render::Label& label) {
    return label.kind == render::Label::Kind::poi || label.kind == render::Label::Kind::number;
}

}  // namespace

void draw_ground(cairo_t* cr, const GroundDrawing& drawing, const osm::Graph& graph,
                 render::Typesetter& typesetter) {
    const sheet::PageRect& frame = drawing.frame;
    render::Frame map;
    map.projection = projection_of(drawing.ground, frame);
    map.width = frame.width * units_per_mm;
    map.height = frame.height * units_per_mm;
    map.zoom = std::log2(map.projection.pixels_per_world / render::tile_units);
    map.palette = &render::Palette::paper();
    map.sea = drawing.sea;
    render::LabelFrame names{map.projection, map.width, map.height, map.zoom + drawing.closer};
    for (const sheet::PageRect& rect : drawing.covered) {
        names.reserved.push_back(to_units(rect, frame));
    }
    cairo_save(cr);
    cairo_new_path(cr);
    cairo_rectangle(cr, frame.x, frame.y, frame.width, frame.height);
    cairo_clip(cr);
    cairo_translate(cr, frame.x, frame.y);
    cairo_scale(cr, 1 / units_per_mm, 1 / units_per_mm);
    render::draw_map(cr, map, graph);
    if (drawing.veil > 0) {
        cairo_set_source_rgba(cr, 1, 1, 1, drawing.veil);
        cairo_paint(cr);
    }
    auto labels = render::place_labels(graph, names, typesetter);
    if (!drawing.things) {
        std::erase_if(labels, is_thing);
    }
    render::draw_labels(cr, labels, *map.palette);
    cairo_restore(cr);
}

}  // namespace arpent::paper
