// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/overview_page.hpp"

#include "core/paper/draw_ground.hpp"
#include "core/paper/draw_group_shape.hpp"
#include "core/paper/page_parts.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::paper {
namespace {

constexpr double edge = 10;
constexpr double title_mm = 14;
constexpr double foot_mm = 13;

/// The ground that shows all areas with a little around them.
sheet::Ground ground_over(const std::vector<OverviewArea>& areas, const sheet::PageRect& frame) {
    geo::Box box;
    for (const OverviewArea& area : areas) {
        for (const geo::Location place : area.ring) {
            box.extend(place);
        }
    }
    const geo::WorldPoint a = geo::to_world({box.min.x, box.max.y});
    const geo::WorldPoint b = geo::to_world({box.max.x, box.min.y});
    sheet::Ground ground;
    ground.center = geo::to_location({(a.x + b.x) / 2, (a.y + b.y) / 2});
    ground.scale = 1000;
    constexpr double around = 1.04;
    const double mm = std::max((b.x - a.x) / frame.width, (b.y - a.y) / frame.height) * around;
    ground.scale = std::ceil(1000 * mm / ground.world_per_mm() / 100) * 100;
    return ground;
}

void trace(cairo_t* cr, const OverviewArea& area, const sheet::Ground& ground,
           const sheet::PageRect& frame) {
    cairo_new_path(cr);
    for (const geo::Location place : area.ring) {
        const sheet::PagePoint at = ground.to_page(geo::to_world(place), frame);
        cairo_line_to(cr, at.x, at.y);
    }
    cairo_close_path(cr);
}

sheet::PageRect bounds(const OverviewArea& area, const sheet::Ground& ground,
                       const sheet::PageRect& frame) {
    double left = frame.right();
    double top = frame.bottom();
    double right = frame.x;
    double bottom = frame.y;
    for (const geo::Location place : area.ring) {
        const sheet::PagePoint at = ground.to_page(geo::to_world(place), frame);
        left = std::min(left, at.x);
        right = std::max(right, at.x);
        top = std::min(top, at.y);
        bottom = std::max(bottom, at.y);
    }
    return {left, top, right - left, bottom - top};
}

/// The border, wide and pale under thin and dark.
void draw_border(cairo_t* cr, const OverviewArea& area, const sheet::Ground& ground,
                 const sheet::PageRect& frame) {
    trace(cr, area, ground, frame);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_source_rgba(cr, 1, 1, 1, 0.7);
    cairo_set_line_width(cr, 1.4);
    cairo_stroke_preserve(cr);
    cairo_set_source_rgb(cr, 0.1, 0.1, 0.1);
    cairo_set_line_width(cr, 0.4);
    cairo_stroke(cr);
}

void draw_name(cairo_t* cr, const OverviewArea& area, const sheet::PageRect& around,
               Lettering& lettering) {
    const double size = std::clamp(std::min(around.width, around.height) * 0.22, 3.5, 11.0);
    const LetterStyle style{.size = size, .bold = true, .align = Align::center};
    const sheet::PagePoint at = around.center();
    const double width = lettering.measure(area.name, 0, style).width;
    const double shape = area.group > 0 ? size : 0;
    const sheet::PageRect plate{at.x - width / 2 - 1.5, at.y - size * 0.7 - shape * 0.5, width + 3,
                                size * 1.4 + shape};
    cairo_new_path(cr);
    cairo_rectangle(cr, plate.x, plate.y, plate.width, plate.height);
    cairo_set_source_rgba(cr, 1, 1, 1, 0.82);
    cairo_fill(cr);
    lettering.write_at(cr, area.name, {at.x, plate.y + size * 0.7}, style);
    if (area.group > 0) {
        draw_group_shape(cr, area.group,
                         {at.x - shape * 0.4, plate.bottom() - shape, shape * 0.8, shape * 0.8});
    }
}

}  // namespace

void draw_overview_page(cairo_t* cr, const OverviewPage& page, const PageWords& words,
                        const osm::Graph& graph, PageTools& tools) {
    const sheet::Layout& layout = sheet::layout_of(page.layout);
    const double width = layout.width - 2 * edge;
    const sheet::PageRect frame{edge, edge + title_mm, width,
                                layout.height - 2 * edge - title_mm - foot_mm};
    tools.lettering.write(cr, page.title, {edge, edge, width, title_mm}, {.size = 7, .bold = true});
    const sheet::Ground ground = ground_over(page.areas, frame);
    draw_ground(cr, {ground, frame, page.sea, {}, 0}, graph, tools.typesetter);
    for (const OverviewArea& area : page.areas) {
        draw_border(cr, area, ground, frame);
    }
    for (const OverviewArea& area : page.areas) {
        draw_name(cr, area, bounds(area, ground, frame), tools.lettering);
    }
    cairo_new_path(cr);
    cairo_rectangle(cr, frame.x, frame.y, frame.width, frame.height);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, 0.35);
    cairo_stroke(cr);
    const double foot = frame.bottom() + 2.5;
    draw_scale_bar(cr, ground, {edge, foot, 40, 9}, tools.lettering);
    draw_north(cr, 0, words.north, {edge + 44, foot, 9, 9}, tools.lettering);
    tools.lettering.write_at(cr, words.attribution + " · " + words.made_with,
                             {layout.width - edge, foot + 3}, {.size = 2.6, .align = Align::right});
}

}  // namespace arpent::paper
