// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/pin.hpp"

#include "app/map/pin_shape.hpp"
#include "app/ui/text.hpp"

#include <cmath>

namespace arpent::panel {
namespace {

using namespace ui;

Point head_of(Point tip) { return {tip.x, tip.y - static_cast<float>(map::pin_height) * scale()}; }

struct Colors {
    ImU32 fill;
    ImU32 line;
    ImU32 ink;
};

Colors colors_of(PinLook look) {
    switch (look) {
        case PinLook::set: return {color::action, color::card, color::on_action};
        case PinLook::chosen: return {color::ink, color::card, color::on_action};
        case PinLook::waiting: return {color::card, color::action, color::action};
        case PinLook::guess: return {rgb(0xFFFDF8, 150), rgb(0x0B6B63, 150), color::action};
        case PinLook::suspect: return {color::warning, color::card, color::on_action};
    }
    return {};
}

}  // namespace

void draw_pin(Ui& ui, Point tip, std::string_view number, PinLook look) {
    const Colors colors = colors_of(look);
    const Point head = head_of(tip);
    ImDrawList& draw = ui.draw();
    draw.AddLine({head.x, head.y}, {tip.x, tip.y}, colors.line, 6_px);
    draw.AddLine({head.x, head.y}, {tip.x, tip.y},
                 look == PinLook::waiting ? color::action : colors.fill, 3_px);
    draw.AddCircleFilled({tip.x, tip.y}, 5_px, colors.line, 0);
    draw.AddCircleFilled({tip.x, tip.y}, 3_px,
                         look == PinLook::waiting ? color::action : colors.fill, 0);
    const float radius = static_cast<float>(map::pin_head_radius) * scale();
    draw.AddCircleFilled({head.x, head.y}, radius + 2_px, colors.line, 0);
    draw.AddCircleFilled({head.x, head.y}, radius, colors.fill, 0);
    ImFont& font = *ui.fonts().get(Font::body);
    const float size = ui.fonts().em(Font::body);
    const ImVec2 extent =
        font.CalcTextSizeA(font.FontSize, 1e6F, 0, number.data(), number.data() + number.size());
    draw.AddText(&font, font.FontSize,
                 {std::round(head.x - extent.x / 2), std::round(head.y - extent.y / 2)}, colors.ink,
                 number.data(), number.data() + number.size());
    // Play scripts and tests find pins by their numbers.
    ui.note(number, {head.x - size, head.y - size, 2 * size, 2 * size});
}

}  // namespace arpent::panel
