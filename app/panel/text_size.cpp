// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/text_size.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::panel {

using namespace ui;

namespace {

bool letter(Ui& ui, const Rect& rect, const std::string& label, Font font, bool enabled) {
    const Response r = ui.control(label, rect, enabled);
    if (r.hovered) {
        fill(ui, rect, color::hover, corner());
    }
    if (r.focus_shown) {
        focus_ring(ui, rect);
    }
    ImFont& face = *ui.fonts().get(font);
    const ImVec2 size = face.CalcTextSizeA(face.FontSize, 1e6F, 0, "A");
    ui.draw().AddText(
        &face, face.FontSize,
        {std::round(rect.center().x - size.x / 2), std::round(rect.center().y - size.y / 2)},
        enabled ? color::ink : color::disabled, "A");
    ui.tooltip(r, rect, label);
    return r.clicked;
}

}  // namespace

HomeChoice text_size_buttons(Ui& ui, const Rect& rect) {
    Rect rest = rect;
    const Rect left = rest.cut_left(48_px);
    rest.cut_left(8_px);
    const Rect right = rest.cut_left(48_px);
    HomeChoice choice = HomeChoice::none;
    if (letter(ui, left, text::tr("home.smaller_text"), Font::body, scale() > 1)) {
        choice = HomeChoice::smaller_text;
    }
    if (letter(ui, right, text::tr("home.larger_text"), Font::heading, scale() < 2)) {
        choice = HomeChoice::larger_text;
    }
    return choice;
}

float next_scale(float scale, bool larger) {
    const float step = 0.25F;
    return std::clamp(std::round(scale / step) * step + (larger ? step : -step), 1.0F, 2.0F);
}

}  // namespace arpent::panel
