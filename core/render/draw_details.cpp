// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/painter.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace arpent::render {
namespace {

constexpr double arrow_zoom = 16;
constexpr double arrow_spacing = 150;

struct Spot {
    Point at;
    Point along;  ///< unit vector
};

/// Places every `spacing` pixels of a line, the first at half of it; a short line gets one in its
/// middle when it is at least `shortest` long.
std::vector<Spot> spots_along(const Line& line, double spacing, double shortest) {
    std::vector<Spot> spots;
    const double length = length_of(line);
    if (length < shortest) {
        return spots;
    }
    const double count = std::max(1.0, std::floor(length / spacing));
    const double step = length / count;
    double next = step / 2;
    double walked = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point a = line[i];
        const Point b = line[i + 1];
        const double segment = std::hypot(b.x - a.x, b.y - a.y);
        while (segment > 0 && next <= walked + segment) {
            const double share = (next - walked) / segment;
            spots.push_back({{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share},
                             {(b.x - a.x) / segment, (b.y - a.y) / segment}});
            next += step;
        }
        walked += segment;
    }
    return spots;
}

void draw_arrow(cairo_t* cr, const Spot& spot, double size) {
    const auto point = [&](double along, double across) {
        return Point{spot.at.x + (spot.along.x * along - spot.along.y * across) * size,
                     spot.at.y + (spot.along.y * along + spot.along.x * across) * size};
    };
    const Point tail = point(-1, 0);
    const Point tip = point(1, 0);
    const Point left = point(0.35, -0.55);
    const Point right = point(0.35, 0.55);
    cairo_move_to(cr, tail.x, tail.y);
    cairo_line_to(cr, tip.x, tip.y);
    cairo_move_to(cr, left.x, left.y);
    cairo_line_to(cr, tip.x, tip.y);
    cairo_line_to(cr, right.x, right.y);
}

/// The way that people cross at a place: its direction there and how wide it is drawn.
struct Crossed {
    Point along;
    double width = 0;
};

Crossed road_at(const Painter& painter, const Scene& scene, Point at) {
    constexpr double same_place = 0.6;
    Crossed found;
    for (const RoadShape& road : scene.roads) {
        const double width = road.style->width(painter.zoom);
        for (std::size_t i = 0; width > found.width && i < road.line.size(); ++i) {
            const Point point = road.line[i];
            if (std::abs(point.x - at.x) > same_place || std::abs(point.y - at.y) > same_place) {
                continue;
            }
            const Point before = road.line[i == 0 ? 0 : i - 1];
            const Point after = road.line[std::min(i + 1, road.line.size() - 1)];
            const double length = std::hypot(after.x - before.x, after.y - before.y);
            if (length > 0) {
                found = {{(after.x - before.x) / length, (after.y - before.y) / length}, width};
            }
        }
    }
    return found;
}

/// Stripes along the road, side by side across it.
void draw_stripes(const Painter& painter, Point at, const Crossed& road) {
    constexpr double depth_m = 2.6;
    const double depth = depth_m * painter.metre / 2;
    const int count = std::max(3, static_cast<int>(road.width / 4.5));
    const double step = road.width / count;
    cairo_set_line_width(painter.cr, step * 0.5);
    for (int i = 0; i < count; ++i) {
        const double across = -road.width / 2 + (i + 0.5) * step;
        const Point middle{at.x - road.along.y * across, at.y + road.along.x * across};
        cairo_move_to(painter.cr, middle.x - road.along.x * depth, middle.y - road.along.y * depth);
        cairo_line_to(painter.cr, middle.x + road.along.x * depth, middle.y + road.along.y * depth);
    }
    cairo_stroke(painter.cr);
}

}  // namespace

void draw_arrows(const Painter& painter, const Scene& scene) {
    if (painter.zoom < arrow_zoom) {
        return;
    }
    cairo_t* cr = painter.cr;
    set_color(cr, painter.palette[Ink::arrow]);
    cairo_set_dash(cr, nullptr, 0, 0);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    for (const RoadShape& road : scene.roads) {
        const double width = road.style->width(painter.zoom);
        if (road.oneway == 0 || width < 5 || road.height.tunnel) {
            continue;
        }
        const double size = std::min(7.0, 2.5 + width * 0.16);
        cairo_set_line_width(cr, size * 0.24);
        for (Spot spot : spots_along(road.line, arrow_spacing, 8 * size)) {
            if (painter.visible.contains(spot.at)) {
                spot.along = {spot.along.x * road.oneway, spot.along.y * road.oneway};
                draw_arrow(cr, spot, size);
            }
        }
        cairo_stroke(cr);
    }
}

void draw_crossings(const Painter& painter, const Scene& scene) {
    set_color(painter.cr, painter.palette[Ink::crossing]);
    cairo_set_dash(painter.cr, nullptr, 0, 0);
    cairo_set_line_cap(painter.cr, CAIRO_LINE_CAP_BUTT);
    for (const Point at : scene.crossings) {
        const Crossed road = road_at(painter, scene, at);
        if (road.width > 0) {
            draw_stripes(painter, at, road);
        }
    }
}

void draw_trees(const Painter& painter, const Scene& scene) {
    cairo_t* cr = painter.cr;
    for (const TreeShape& tree : scene.trees) {
        if (!painter.visible.contains(tree.at)) {
            continue;
        }
        const double radius = std::max(1.6, tree.radius_m * painter.metre);
        set_color(cr, painter.palette[Ink::tree]);
        cairo_arc(cr, tree.at.x, tree.at.y, radius, 0, 2 * std::numbers::pi);
        cairo_fill(cr);
        if (radius > 5) {
            set_color(cr, painter.palette[Ink::trunk]);
            cairo_arc(cr, tree.at.x, tree.at.y, radius * 0.18, 0, 2 * std::numbers::pi);
            cairo_fill(cr);
        }
    }
}

}  // namespace arpent::render
