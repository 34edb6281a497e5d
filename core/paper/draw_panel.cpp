// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_panel.hpp"

#include "core/paper/page_parts.hpp"
#include "core/paper/panel_plan.hpp"

#include <algorithm>

namespace arpent::paper {
namespace {

/// As large as it fits on one line, then smaller on two.
void draw_name(cairo_t* cr, const std::string& name, const sheet::PageRect& box,
               Lettering& lettering) {
    constexpr double largest = 15;
    constexpr double smallest = 5;
    const double width = lettering.measure(name, 0, {.size = largest, .bold = true}).width;
    const double size =
        width > box.width ? std::max(smallest, largest * box.width / width) : largest;
    if (size > smallest) {
        lettering.write_at(cr, name, {box.x, box.center().y}, {.size = size, .bold = true});
    } else {
        lettering.write(cr, name, box, {.size = smallest, .bold = true, .max_lines = 2});
    }
}

void draw_small_print(cairo_t* cr, const PageWords& words, const sheet::PageRect& box,
                      Lettering& lettering) {
    const LetterStyle style{.size = 2.05, .color = render::Color::hex(0x333333), .max_lines = 2};
    const double used = lettering.write(cr, words.attribution, box, style);
    lettering.write(cr, words.made_with, {box.x, box.y + used, box.width, box.height - used},
                    style);
}

/// What the legend takes of a column of `width`.
double legend_height(const PageHead& head) {
    return head.theme.empty() ? 0 : 8 + 4.3 * static_cast<double>(head.legend.size());
}

}  // namespace

void draw_panel(cairo_t* cr, const sheet::Layout& layout, const PageHead& head,
                const sheet::Ground* ground, const PageWords& words, Lettering& lettering) {
    PanelPlan plan = panel_plan(layout);
    if (plan.upright) {
        const double height = std::min(plan.legend.height, legend_height(head));
        plan.notes = {plan.legend.x, plan.legend.y + height, plan.legend.width,
                      plan.legend.height - height};
        plan.legend.height = height;
    }
    lettering.write(cr, head.title, plan.title, {.size = 3.4, .bold = true, .max_lines = 2});
    draw_name(cr, head.name, plan.name, lettering);
    draw_group(cr, head.group, words.group, plan.group, lettering);
    draw_legend(cr, head, plan.legend, plan.legend_columns, lettering);
    draw_notes(cr, words.notes, plan.notes, lettering);
    draw_small_print(cr, words, plan.small_print, lettering);
    if (ground != nullptr) {
        draw_neighbours(cr, head, plan.neighbours, lettering);
        draw_scale_bar(cr, *ground, plan.scale, lettering);
        draw_north(cr, ground->rotation, words.north, plan.north, lettering);
    }
}

}  // namespace arpent::paper
