// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.hpp"
#include "core/paper/page_parts.hpp"

#include <cmath>
#include <string>

namespace arpent::paper {
namespace {

/// The largest of 1 to 5 times a power of ten that is at most `metres`.
double round_length(double metres) {
    const double power = std::pow(10.0, std::floor(std::log10(metres)));
    for (const double step : {5.0, 4.0, 3.0, 2.0}) {
        if (step * power <= metres) {
            return step * power;
        }
    }
    return power;
}

std::string in_metres(double metres) {
    return metres >= 1000 ? format_double(metres / 1000) + " km" : format_double(metres) + " m";
}

}  // namespace

void draw_scale_bar(cairo_t* cr, const sheet::Ground& ground, const sheet::PageRect& box,
                    Lettering& lettering, bool with_figures) {
    constexpr double bar_mm = 1.4;
    constexpr double letters = 2.4;
    const double metres = round_length((box.width - 5) * ground.metres_per_mm());
    const double length = metres / ground.metres_per_mm();
    const double top = box.y + letters * 1.25;
    const double left = box.x + 1;
    cairo_new_path(cr);
    cairo_rectangle(cr, left, top, length, bar_mm);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_fill_preserve(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, 0.25);
    cairo_stroke(cr);
    cairo_rectangle(cr, left, top, length / 2, bar_mm);
    cairo_fill(cr);
    const double line = box.y + letters * 0.6;
    lettering.write_at(cr, "0", {left, line}, {.size = letters, .align = Align::center});
    lettering.write_at(cr, in_metres(metres), {left + length, line},
                       {.size = letters, .align = Align::center});
    if (with_figures) {
        lettering.write_at(cr, "1 : " + std::to_string(std::lround(ground.scale)),
                           {left, top + bar_mm + letters * 0.85}, {.size = letters});
    }
}

}  // namespace arpent::paper
