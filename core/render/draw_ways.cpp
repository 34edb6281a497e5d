// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/painter.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace arpent::render {
namespace {

struct Stroke {
    Ink ink = Ink::none;
    double width = 1;
    cairo_line_cap_t cap = CAIRO_LINE_CAP_ROUND;
    std::array<double, 2> dash{0, 0};  ///< in pixels; 0 and 0 are solid
};

void stroke(const Painter& painter, const Line& line, const Stroke& stroke) {
    cairo_t* cr = painter.cr;
    set_color(cr, painter.palette[stroke.ink]);
    cairo_set_line_width(cr, stroke.width);
    cairo_set_line_cap(cr, stroke.cap);
    for (const Piece& piece : clip_line(line, painter.visible)) {
        if (stroke.dash[0] > 0) {
            cairo_set_dash(cr, stroke.dash.data(), 2, piece.start);
        } else {
            cairo_set_dash(cr, nullptr, 0, 0);
        }
        trace(painter, piece);
        cairo_stroke(cr);
    }
}

void draw_casing(const Painter& painter, const RoadShape& road) {
    if (painter.zoom < road.style->casing_zoom) {
        return;
    }
    const double width = road.style->width(painter.zoom) + 2 * casing_width(painter.zoom);
    if (road.height.tunnel) {
        stroke(painter, road.line, {Ink::casing, width, CAIRO_LINE_CAP_BUTT, {5, 3}});
    } else if (road.height.bridge) {
        stroke(painter, road.line, {Ink::casing_bridge, width + 0.8, CAIRO_LINE_CAP_BUTT, {}});
    } else {
        stroke(painter, road.line, {Ink::casing, width, CAIRO_LINE_CAP_ROUND, {}});
    }
}

void draw_fill(const Painter& painter, const RoadShape& road) {
    const bool cased = painter.zoom >= road.style->casing_zoom;
    const Ink ink = road.height.tunnel ? Ink::road_tunnel : road.style->fill;
    // Where there is no casing yet, a white street would vanish on the pale ground.
    const Ink shown = !cased && ink == Ink::road_minor ? Ink::casing : ink;
    const auto cap = road.height.tunnel ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND;
    stroke(painter, road.line, {shown, road.style->width(painter.zoom), cap, {}});
}

/// What runs under the ground is only hinted at.
void draw_tunnelled_line(const Painter& painter, const LineShape& shape) {
    const double width = std::min(1.6, shape.style->width(painter.zoom));
    stroke(painter, shape.line, {Ink::casing, width, CAIRO_LINE_CAP_BUTT, {4, 4}});
}

void draw_line(const Painter& painter, const LineShape& shape) {
    if (shape.height.tunnel) {
        draw_tunnelled_line(painter, shape);
        return;
    }
    const LineStyle& style = *shape.style;
    const double width = style.width(painter.zoom);
    const bool dashed = style.dash[0] > 0;
    const auto cap = dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND;
    if (shape.height.bridge && painter.zoom >= 15) {
        stroke(painter, shape.line, {Ink::casing_bridge, width + 5, CAIRO_LINE_CAP_BUTT, {}});
        stroke(painter, shape.line, {Ink::square, width + 3.4, CAIRO_LINE_CAP_BUTT, {}});
    } else if (style.under != Ink::none) {
        stroke(painter, shape.line,
               {style.under, width + style.under_width, CAIRO_LINE_CAP_ROUND, {}});
    }
    stroke(painter, shape.line,
           {style.ink, width, cap, {style.dash[0] * width, style.dash[1] * width}});
    if (style.over != Ink::none && painter.zoom >= 13) {
        stroke(painter, shape.line,
               {style.over, width * 0.6, CAIRO_LINE_CAP_BUTT, {width * 3.2, width * 3.2}});
    }
}

bool lies_flat(const LineShape& shape) { return shape.style->order < LineOrder::path; }

/// A run of equal layers at the start of a sorted list.
template <typename Shape>
std::span<const Shape> take_layer(std::span<const Shape>& shapes, int layer) {
    const auto end = std::ranges::find_if(
        shapes, [&](const Shape& shape) { return shape.height.layer != layer; });
    const auto count = static_cast<std::size_t>(end - shapes.begin());
    const auto run = shapes.first(count);
    shapes = shapes.subspan(count);
    return run;
}

struct WaysOfLayer {
    std::span<const RoadShape> roads;
    std::span<const LineShape> lines;
};

void draw_layer(const Painter& painter, const WaysOfLayer& ways, bool tunnels) {
    const auto for_each_line = [&](LineOrder order) {
        for (const LineShape& shape : ways.lines) {
            if (shape.style->order == order && shape.height.tunnel == tunnels && !shape.crossing) {
                draw_line(painter, shape);
            }
        }
    };
    const auto for_each_road = [&](const auto& draw) {
        for (const RoadShape& road : ways.roads) {
            if (road.height.tunnel == tunnels) {
                draw(painter, road);
            }
        }
    };
    for_each_line(LineOrder::path);
    for_each_road(draw_casing);
    for_each_road(draw_fill);
    for_each_line(LineOrder::rail);
}

void draw_layers(const Painter& painter, const Scene& scene, bool tunnels) {
    cairo_set_line_join(painter.cr, CAIRO_LINE_JOIN_ROUND);
    std::span<const RoadShape> roads(scene.roads);
    std::span<const LineShape> lines(scene.lines);
    while (!roads.empty() || !lines.empty()) {
        const int layer = roads.empty() ? lines.front().height.layer
                          : lines.empty()
                              ? roads.front().height.layer
                              : std::min(roads.front().height.layer, lines.front().height.layer);
        draw_layer(painter, {take_layer(roads, layer), take_layer(lines, layer)}, tunnels);
    }
}

}  // namespace

void trace(const Painter& painter, const Piece& piece) {
    cairo_move_to(painter.cr, piece.points.front().x, piece.points.front().y);
    for (const Point point : std::span(piece.points).subspan(1)) {
        cairo_line_to(painter.cr, point.x, point.y);
    }
}

void draw_flat_lines(const Painter& painter, const Scene& scene, LineOrder order) {
    cairo_set_line_join(painter.cr, CAIRO_LINE_JOIN_ROUND);
    for (const LineShape& shape : scene.lines) {
        if (lies_flat(shape) && shape.style->order == order) {
            draw_line(painter, shape);
        }
    }
}

void draw_tunnels(const Painter& painter, const Scene& scene) { draw_layers(painter, scene, true); }
void draw_ways(const Painter& painter, const Scene& scene) { draw_layers(painter, scene, false); }

}  // namespace arpent::render
