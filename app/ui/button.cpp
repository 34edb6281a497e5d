// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/button.hpp"

#include "app/ui/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace arpent::ui {

namespace {

struct Colors {
    ImU32 ground;
    ImU32 line;
    ImU32 ink;
    ImU32 picture;
};

Colors colors_of(const Button& b, const Response& r) {
    if (!b.enabled) {
        const ImU32 ground = b.kind == ButtonKind::quiet ? rgb(0, 0) : color::card;
        return {ground, b.kind == ButtonKind::quiet ? rgb(0, 0) : color::disabled_line,
                color::disabled, color::disabled};
    }
    if (b.chosen) {
        return {color::chosen, color::action, color::ink, color::action};
    }
    if (b.kind == ButtonKind::primary) {
        const ImU32 ground = r.held      ? color::action_down
                             : r.hovered ? color::action_hover
                                         : color::action;
        return {ground, ground, color::on_action, color::on_action};
    }
    const ImU32 still = b.kind == ButtonKind::quiet ? rgb(0, 0) : color::card;
    const ImU32 ground = r.held ? color::chosen : r.hovered ? color::hover : still;
    const ImU32 line = b.kind == ButtonKind::quiet ? ground : color::line;
    return {ground, line, color::ink, color::ink};
}

Response begin(Ui& ui, const Rect& rect, const Button& b, Colors& colors) {
    const Response r = ui.control(b.label, rect, b.enabled, b.chosen ? "on" : "");
    colors = colors_of(b, r);
    box(ui, rect, colors.ground, colors.line);
    if (r.focus_shown) {
        focus_ring(ui, rect);
    }
    Response hover = r;
    if (!b.enabled) {  // why it is not available can be read all the same
        hover.hovered =
            rect.intersection(ui.clip()).contains(ui.input().pointer) && ui.is_reachable();
    }
    ui.tooltip(hover, rect, b.tooltip.empty() && b.hide_label ? b.label : b.tooltip);
    return r;
}

float picture_side(const Button& b) {
    return b.font == Font::display ? 32_px : b.font == Font::large ? 26_px : 22_px;
}
/// The button's font, or a smaller one where a word would be broken.
Font font_within(Ui& ui, const Button& b, float width) {
    static constexpr std::array fonts = {Font::display, Font::large, Font::body, Font::small};
    const auto* first = std::find(fonts.begin(), fonts.end(), b.font);
    return first == fonts.end() ? b.font
                                : fitting_font(ui, b.label, width, std::span(first, fonts.end()));
}

float gap(const Button& b) { return b.font == Font::body ? 10_px : 12_px; }

}  // namespace

bool button(Ui& ui, const Rect& rect, const Button& b) {
    Colors colors{};
    const Response r = begin(ui, rect, b, colors);
    const float side = b.picture.is_empty() ? 0 : picture_side(b);
    if (b.hide_label) {
        draw_picture(ui, rect.centered(side, side), b.picture, colors.picture);
        return r.clicked;
    }
    const float space = side > 0 ? side + gap(b) : 0;
    Rect inner = rect.inset(std::min(16_px, rect.w / 12), 4_px);
    const Font font = font_within(ui, b, inner.w - space);
    const float words = std::min(measure(ui, b.label, font, inner.w - space).w, inner.w - space);
    if (b.align == Align::center) {
        inner.cut_left(std::round((inner.w - words - space) / 2));
    }
    if (side > 0) {
        draw_picture(ui, inner.cut_left(side), b.picture, colors.picture);
        inner.cut_left(gap(b));
    }
    inner.w = b.align == Align::center ? words + 1 : inner.w;
    text(ui, inner, b.label, {.font = font, .color = colors.ink, .pitch = 1.15F});
    return r.clicked;
}

float button_width(Ui& ui, const Button& b) {
    const float side = b.picture.is_empty() ? 0 : picture_side(b) + gap(b);
    return measure(ui, b.label, b.font).w + side + 34_px;
}

float verb_height(Ui& ui, std::string_view label, float width) {
    return std::max(64_px, measure(ui, label, Font::body, width - 12_px, 1.12F).h + 46_px);
}

bool verb_button(Ui& ui, const Rect& rect, const Button& b) {
    Colors colors{};
    const Response r = begin(ui, rect, b, colors);
    Rect inner = rect.inset(6_px, 7_px);
    draw_picture(ui, inner.cut_top(28_px), b.picture, colors.picture);
    inner.cut_top(2_px);
    text(ui, inner, b.label,
         {.font = font_within(ui, b, inner.w),
          .color = colors.ink,
          .align = Align::center,
          .pitch = 1.12F});
    return r.clicked;
}

bool choice_card(Ui& ui, const Rect& rect, const Button& b) {
    Colors colors{};
    const Response r = begin(ui, rect, b, colors);
    Rect inner = rect.inset(14_px, 4_px);
    if (!b.picture.is_empty()) {
        draw_picture(ui, inner.cut_left(28_px), b.picture, colors.picture);
        inner.cut_left(12_px);
    }
    text(ui, inner, b.label,
         {.font = font_within(ui, b, inner.w), .color = colors.ink, .pitch = 1.15F});
    return r.clicked;
}

bool big_card(Ui& ui, const Rect& rect, const Button& b) {
    Colors colors{};
    const Response r = begin(ui, rect, b, colors);
    const ImU32 picture = b.enabled ? color::action : colors.picture;
    const Font font =
        fitting_font(ui, b.label, rect.w - 24_px, std::array{Font::large, Font::body, Font::small});
    const float words = measure(ui, b.label, font, rect.w - 24_px, 1.2F).h;
    const float side = std::min(60_px, rect.h - words - 44_px);
    Rect inner = rect.centered(rect.w - 24_px, side + 20_px + words);
    draw_picture(ui, inner.cut_top(side), b.picture, picture);
    inner.cut_top(20_px);
    text(ui, inner, b.label,
         {.font = font, .color = colors.ink, .align = Align::center, .pitch = 1.2F});
    return r.clicked;
}

}  // namespace arpent::ui
