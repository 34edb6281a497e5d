// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/toggle.hpp"

#include "app/ui/paint.hpp"
#include "app/ui/picture.hpp"
#include "app/ui/text.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::ui {

namespace {

Response row(Ui& ui, const Rect& rect, std::string_view label, bool on, bool enabled) {
    const Response r = ui.control(label, rect, enabled, on ? "on" : "off");
    if (r.hovered) {
        fill(ui, rect, color::hover, corner());
    }
    if (r.focus_shown) {
        focus_ring(ui, rect);
    }
    return r;
}

}  // namespace

bool toggle(Ui& ui, const Rect& rect, std::string_view label, bool& on, bool enabled) {
    const Response r = row(ui, rect, label, on, enabled);
    on = r.clicked ? !on : on;
    Rect inner = rect.inset(8_px, 0);
    const Rect track = inner.cut_right(46_px).centered(46_px, 26_px);
    fill(ui, track,
         !enabled ? color::disabled_line
         : on     ? color::action
                  : color::ink_2,
         track.h / 2);
    const float knob = on ? track.right() - track.h / 2 : track.x + track.h / 2;
    ui.draw().AddCircleFilled({knob, track.center().y}, 10_px, color::card, 0);
    inner.cut_right(10_px);
    text(ui, inner, label, {.color = enabled ? color::ink : color::disabled, .pitch = 1.15F});
    return r.clicked;
}

bool checkbox(Ui& ui, const Rect& rect, std::string_view label, bool& on, bool enabled) {
    const Response r = row(ui, rect, label, on, enabled);
    on = r.clicked ? !on : on;
    Rect inner = rect.inset(8_px, 0);
    const Rect square = inner.cut_left(26_px).centered(26_px, 26_px);
    const ImU32 tone = enabled ? color::action : color::disabled;
    fill(ui, square, on ? tone : color::card, 6_px);
    outline(ui, square, on ? tone : color::ink_2, 6_px);
    if (on) {
        draw_picture(ui, square.inset(4_px), glyph::check, color::on_action);
    }
    inner.cut_left(12_px);
    text(ui, inner, label, {.color = enabled ? color::ink : color::disabled, .pitch = 1.15F});
    return r.clicked;
}

float segments_width(Ui& ui, std::span<const std::string> labels) {
    float widest = 0;
    for (const std::string& label : labels) {
        widest = std::max(widest, measure(ui, label).w);
    }
    return (widest + 32_px) * static_cast<float>(labels.size());
}

bool segments(Ui& ui, const Rect& rect, std::span<const std::string> labels, std::size_t& chosen) {
    const std::size_t before = chosen;
    box(ui, rect, color::card, color::line);
    Rect rest = rect;
    const float width = std::floor(rect.w / static_cast<float>(labels.size()));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Rect cell = i + 1 == labels.size() ? rest : rest.cut_left(width);
        const bool on = i == before;
        const Response r = ui.control(labels[i], cell, true, on ? "on" : "");
        if (on || r.hovered) {
            fill(ui, cell, on ? color::chosen : color::hover, corner());
        }
        if (on) {
            outline(ui, cell, color::action, corner());
        }
        text(ui, cell.inset(4_px, 0), labels[i],
             {.color = color::ink, .align = Align::center, .max_lines = 1});
        if (r.focus_shown) {
            focus_ring(ui, cell);
        }
        chosen = r.clicked ? i : chosen;
    }
    return chosen != before;
}

}  // namespace arpent::ui
