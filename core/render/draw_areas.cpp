// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/painter.hpp"

#include <algorithm>

namespace arpent::render {
namespace {

/// Below this zoom the edges of buildings would only darken them.
constexpr double building_edge_zoom = 15;

void trace_ring(const Painter& painter, const Line& ring) {
    const Rect bounds = bounds_of(ring);
    if (!bounds.intersects(painter.visible)) {
        return;
    }
    const bool inside = painter.visible.contains({bounds.left, bounds.top}) &&
                        painter.visible.contains({bounds.right, bounds.bottom});
    const Line cut = inside ? Line{} : clip_ring(ring, painter.visible);
    const Line& line = inside ? ring : cut;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (i == 0) {
            cairo_move_to(painter.cr, line[i].x, line[i].y);
        } else {
            cairo_line_to(painter.cr, line[i].x, line[i].y);
        }
    }
    cairo_close_path(painter.cr);
}

double edge_width(const Painter& painter, const AreaStyle& style) {
    if (style.edge == Ink::none ||
        (style.order == AreaOrder::building && painter.zoom < building_edge_zoom)) {
        return 0;
    }
    constexpr ZoomStops width{{0.5F, 0.5F, 0.6F, 0.8F, 1.2F, 1.6F}};
    return width(painter.zoom);
}

/// One area: its fill, then its edge.
void draw_area(const Painter& painter, const AreaShape& area) {
    cairo_t* cr = painter.cr;
    cairo_new_path(cr);
    for (const Line& ring : area.rings) {
        trace_ring(painter, ring);
    }
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    set_color(cr, painter.palette[area.style->fill]);
    const double width = edge_width(painter, *area.style);
    if (width <= 0) {
        cairo_fill(cr);
        return;
    }
    cairo_fill_preserve(cr);
    set_color(cr, painter.palette[area.style->edge]);
    cairo_set_line_width(cr, width);
    cairo_stroke(cr);
}

bool can_be_seen(const Painter& painter, const AreaShape& area) {
    return std::ranges::any_of(
        area.rings, [&](const Line& ring) { return bounds_of(ring).intersects(painter.visible); });
}

}  // namespace

void draw_sea(const Painter& painter, const Sea& sea, const Projection& projection) {
    cairo_t* cr = painter.cr;
    cairo_new_path(cr);
    for (const auto& ring : sea) {
        Line line;
        line.reserve(ring.size());
        for (const geo::WorldPoint point : ring) {
            line.push_back(projection(point));
        }
        trace_ring(painter, line);
    }
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    set_color(cr, painter.palette[Ink::water]);
    cairo_fill(cr);
}

void draw_areas(const Painter& painter, const Scene& scene, AreaOrder first, AreaOrder last) {
    cairo_set_line_join(painter.cr, CAIRO_LINE_JOIN_MITER);
    cairo_set_dash(painter.cr, nullptr, 0, 0);
    for (const AreaShape& area : scene.areas) {
        if (area.style->order >= first && area.style->order <= last && can_be_seen(painter, area)) {
            draw_area(painter, area);
        }
    }
}

}  // namespace arpent::render
