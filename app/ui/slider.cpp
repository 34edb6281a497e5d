// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/slider.hpp"

#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <SDL_keycode.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace arpent::ui {

namespace {

double stepped(const Ui& ui, double value) {
    for (const Key& key : ui.input().keys) {
        if (key.symbol == SDLK_LEFT || key.symbol == SDLK_DOWN) {
            value -= 0.05;
        } else if (key.symbol == SDLK_RIGHT || key.symbol == SDLK_UP) {
            value += 0.05;
        }
    }
    return value;
}

}  // namespace

bool slider(Ui& ui, const Rect& rect, std::string_view label, double& value) {
    const double before = value;
    const std::string percent = std::to_string(std::lround(value * 100)) + "\u202F%";
    const Response r = ui.control(label, rect, true, percent);
    Rect rest = rect;
    Rect head = rest.cut_top(28_px);
    text(ui, head.cut_right(72_px), percent, {.color = color::ink_2, .align = Align::right});
    text(ui, head, label, {.max_lines = 1});
    const Rect track = rest.inset(12_px, 0).centered(rest.w - 24_px, 8_px);
    if (r.held) {
        value = (ui.input().pointer.x - track.x) / std::max(1.0F, track.w);
    }
    if (r.focused) {
        value = stepped(ui, value);
    }
    value = std::clamp(value, 0.0, 1.0);
    const float at = track.x + track.w * static_cast<float>(value);
    fill(ui, track, color::track, 4_px);
    fill(ui, {track.x, track.y, at - track.x, track.h}, color::action, 4_px);
    ui.draw().AddCircleFilled({at, track.center().y}, 12_px, color::action, 0);
    ui.draw().AddCircleFilled({at, track.center().y}, r.held || r.hovered ? 6_px : 8_px,
                              color::card, 0);
    if (r.focus_shown) {
        focus_ring(ui, rect);
    }
    return value != before;
}

}  // namespace arpent::ui
