// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_map_frame.hpp"

#include "core/paper/draw_ground.hpp"
#include "core/paper/draw_tag.hpp"

#include <numbers>
#include <string>
#include <vector>

namespace arpent::paper {
namespace {

constexpr double frame_line_mm = 0.35;

void trace_rect(cairo_t* cr, const sheet::PageRect& rect) {
    cairo_new_path(cr);
    cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
}

std::vector<sheet::PageRect> mark_zones(const sheet::Layout& layout) {
    std::vector<sheet::PageRect> zones;
    zones.reserve(sheet::mark_slots);
    for (int slot = 0; slot < sheet::mark_slots; ++slot) {
        zones.push_back(mark_zone(sheet::mark_place(layout, slot)));
    }
    return zones;
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
    const sheet::Layout& layout = sheet::layout_of(page.layout);
    const sheet::PageRect& frame = layout.frame;
    const auto zones = mark_zones(layout);
    draw_ground(cr, {page.ground, frame, page.sea, zones}, graph, typesetter);
    cairo_save(cr);
    trace_rect(cr, frame);
    cairo_clip(cr);
    draw_sector(cr, page, frame);
    draw_places(cr, page, frame, lettering);
    cairo_restore(cr);
    trace_rect(cr, frame);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, frame_line_mm);
    cairo_stroke(cr);
}

}  // namespace arpent::paper
