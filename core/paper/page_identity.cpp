// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/page_identity.hpp"

#include "core/paper/draw_qr.hpp"
#include "core/paper/draw_tag.hpp"
#include "core/paper/panel_plan.hpp"

#include <algorithm>
#include <numbers>

namespace arpent::paper {
namespace {

constexpr render::Color quiet = render::Color::hex(0x555555);

/// A dashed line around the quiet zone, and the words beside it, towards the panel's middle.
void draw_fence(cairo_t* cr, const sheet::PageRect& symbol, const sheet::Layout& layout,
                const std::string& words, Lettering& lettering) {
    const sheet::PageRect zone = symbol.grown(sheet::qr_quiet_mm + 0.3);
    const double dashes[] = {1.2, 0.8};
    cairo_new_path(cr);
    cairo_rectangle(cr, zone.x, zone.y, zone.width, zone.height);
    cairo_set_dash(cr, dashes, 2, 0);
    render::set_color(cr, quiet);
    cairo_set_line_width(cr, 0.2);
    cairo_stroke(cr);
    cairo_set_dash(cr, nullptr, 0, 0);
    const LetterStyle style{.size = 2.1, .align = Align::center, .color = quiet};
    constexpr double away = 1.5;
    const sheet::PagePoint middle = zone.center();
    const sheet::PagePoint page = layout.panel.center();
    if (layout.width > layout.height) {
        const double y = middle.y < page.y ? zone.bottom() + away : zone.y - away;
        lettering.write_at(cr, words, {middle.x, y}, style);
        return;
    }
    cairo_save(cr);
    cairo_translate(cr, middle.x < page.x ? zone.right() + away : zone.x - away, middle.y);
    cairo_rotate(cr, -std::numbers::pi / 2);
    lettering.write_at(cr, words, {0, 0}, style);
    cairo_restore(cr);
}

}  // namespace

void draw_identity(cairo_t* cr, const PageIdentity& identity, Lettering& lettering) {
    const sheet::Layout& layout = sheet::layout_of(identity.payload.layout);
    const sheet::SheetCode code = identity.payload.code();
    for (const sheet::Mark& mark : sheet::marks_of(layout, code)) {
        draw_mark(cr, mark);
    }
    const std::string text = sheet::encode(identity.payload);
    for (const sheet::PageRect& symbol : layout.qr_codes) {
        draw_qr(cr, text, symbol);
        draw_fence(cr, symbol, layout, identity.do_not_write, lettering);
    }
    const sheet::PageRect box = panel_plan(layout).code;
    LetterStyle style{.size = 4.6, .bold = true, .align = Align::right};
    const double width = lettering.measure(code.text(), 0, style).width;
    style.size *= std::min(1.0, box.width / width);  // W is wider than 1
    lettering.write_at(cr, code.text(), {box.right(), box.y + box.height * 0.36}, style);
    lettering.write_at(cr, identity.day, {box.right(), box.y + box.height * 0.8},
                       {.size = 2.3, .align = Align::right, .color = quiet});
}

}  // namespace arpent::paper
