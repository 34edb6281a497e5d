// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/map_page.hpp"

#include "core/demo/quarter.hpp"
#include "core/render/draw_labels.hpp"
#include "core/render/draw_tile.hpp"
#include "core/render/place_labels.hpp"

#include <cmath>
#include <memory>

namespace arpent::test {
namespace {

constexpr double frame_inset = 14;  // mm
constexpr double scale = 2000;

/// One track across nothing.
std::shared_ptr<const osm::Graph> graph_of(MapContent content) {
    if (content == MapContent::town) {
        static const std::shared_ptr<const osm::Graph> quarter = demo::make_quarter();
        return quarter;
    }
    return std::make_shared<osm::MemoryGraph>();
}

void draw_tracks(cairo_t* cr, double width, double height) {
    cairo_set_source_rgb(cr, 0.4, 0.35, 0.3);
    cairo_set_line_width(cr, 3);
    cairo_move_to(cr, 0, height * 0.3);
    cairo_curve_to(cr, width * 0.3, height * 0.2, width * 0.6, height * 0.8, width, height * 0.7);
    cairo_stroke(cr);
}

/// `units` a millimetre are those of the map's style.
void draw_map(cairo_t* cr, MapContent content, double width, double height, double units) {
    const std::shared_ptr<const osm::Graph> graph = graph_of(content);
    const geo::Location middle = content == MapContent::town
                                     ? graph->box().center()
                                     : geo::Location::from_degrees(2.36, 48.93);
    const geo::WorldPoint center = geo::to_world(middle);
    const double pixels_per_world =
        geo::metres_per_world_unit(middle.lat()) / (scale / 1000) * units;
    render::Frame frame;
    frame.projection = {
        {center.x - width / 2 / pixels_per_world, center.y - height / 2 / pixels_per_world},
        pixels_per_world};
    frame.width = width;
    frame.height = height;
    frame.zoom = std::log2(pixels_per_world / render::tile_units);
    render::draw_map(cr, frame, *graph);
    if (content == MapContent::fields) {
        draw_tracks(cr, width, height);
        return;
    }
    render::Typesetter typesetter;
    const auto labels =
        render::place_labels(*graph, {frame.projection, width, height, frame.zoom}, typesetter);
    render::draw_labels(cr, labels, *frame.palette);
}

}  // namespace

practice::PrintedPage map_page(double width_mm, double height_mm, double dpi, MapContent content) {
    constexpr double units = 4;  // of the style a millimetre
    const double px = dpi / 25.4;
    const int width = static_cast<int>(std::lround(width_mm * px));
    const int height = static_cast<int>(std::lround(height_mm * px));
    const render::SurfacePtr surface = render::make_surface(CAIRO_FORMAT_RGB24, width, height);
    const render::ContextPtr context = render::make_context(surface.get());
    cairo_t* cr = context.get();
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, px / units, px / units);
    const double inset = frame_inset * units;
    const double map_width = width_mm * units - 2 * inset;
    const double map_height = height_mm * units - 2 * inset;
    cairo_translate(cr, inset, inset);
    cairo_save(cr);
    cairo_rectangle(cr, 0, 0, map_width, map_height);
    cairo_clip(cr);
    draw_map(cr, content, map_width, map_height, units);
    cairo_restore(cr);
    cairo_rectangle(cr, 0, 0, map_width, map_height);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, 1);
    cairo_stroke(cr);
    cairo_surface_flush(surface.get());
    return practice::page_of(surface.get(), px);
}

}  // namespace arpent::test
