// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_document_map.hpp"

#include "core/base/error.hpp"
#include "core/geo/mercator.hpp"
#include "core/paper/draw_poster_map.hpp"
#include "core/paper/page_parts.hpp"
#include "core/paper/poster_layout.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::paper {
namespace {

cairo_status_t append(void* text, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// In the corner, on white.
void draw_scale(cairo_t* cr, const sheet::Ground& ground, const sheet::PageRect& frame,
                Lettering& lettering) {
    const sheet::PageRect box{frame.x + 1, frame.bottom() - 7, 38, 6};
    cairo_new_path(cr);
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_set_source_rgba(cr, 1, 1, 1, 0.8);
    cairo_fill(cr);
    draw_scale_bar(cr, ground, {box.x + 1, box.y, box.width - 2, box.height}, lettering, false);
}

}  // namespace

double map_height(const DocumentMap& map, double width) {
    constexpr double lowest = 0.4;
    constexpr double highest = 0.5;  // before and after on one page
    if (map.box.is_empty()) {
        return width * lowest;
    }
    const geo::WorldPoint north_west = geo::to_world({map.box.min.x, map.box.max.y});
    const geo::WorldPoint south_east = geo::to_world({map.box.max.x, map.box.min.y});
    const double wide = std::max(south_east.x - north_west.x, 1e-12);
    return width * std::clamp((south_east.y - north_west.y) / wide, lowest, highest);
}

void draw_document_map(cairo_t* cr, const DocumentMap& map, const sheet::PageRect& frame,
                       PageTools& tools) {
    const sheet::Ground ground = ground_for(map.box, frame);
    // Half as large as on a wall, still read in the hand.
    const PosterLook look{.large = 4.6, .small = 3.2, .dot = 1.4, .letters = 2.4, .line = 1};
    draw_poster_map(cr, map.view, ground, frame, map.sea, look, tools);
    draw_scale(cr, ground, frame, tools.lettering);
    cairo_new_path(cr);
    cairo_rectangle(cr, frame.x, frame.y, frame.width, frame.height);
    cairo_set_source_rgb(cr, 0.35, 0.35, 0.35);
    cairo_set_line_width(cr, 0.3);
    cairo_stroke(cr);
}

std::string document_map_png(const DocumentMap& map, PageTools& tools) {
    constexpr double width = 174;
    constexpr double pixels_per_mm = 7;
    const double height = map_height(map, width);
    const auto surface = render::make_surface(
        CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(width * pixels_per_mm)),
        static_cast<int>(std::lround(height * pixels_per_mm)));
    {
        const auto cr = render::make_context(surface.get());
        cairo_scale(cr.get(), pixels_per_mm, pixels_per_mm);
        cairo_set_source_rgb(cr.get(), 1, 1, 1);
        cairo_paint(cr.get());
        draw_document_map(cr.get(), map, {0, 0, width, height}, tools);
    }
    cairo_surface_flush(surface.get());
    std::string png;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS) {
        throw Error("error.out_of_memory");
    }
    return png;
}

}  // namespace arpent::paper
