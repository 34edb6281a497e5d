// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/paint.hpp"

#include <epoxy/gl.h>

#include <array>
#include <cmath>
#include <cstdint>

namespace arpent::ui {

namespace {

constexpr ImU32 no_shadow = rgb(0x22302F, 0);

ImVec2 top_left(const Rect& r) { return {r.x, r.y}; }
ImVec2 bottom_right(const Rect& r) { return {r.right(), r.bottom()}; }

/// From this many pixels a plain rectangle is cleared instead of drawn: whatever ImGui draws is
/// looked up in the letters' texture, which costs ten times as much without a graphics card.
constexpr float large = 10'000;

GLint whole(float value) { return static_cast<GLint>(std::lround(value)); }

/// Called while the frame is drawn: the rectangle is the clip, the colour the data.
void clear_clip(const ImDrawList* /*list*/, const ImDrawCmd* command) {
    const auto color =
        static_cast<ImU32>(reinterpret_cast<std::uintptr_t>(command->UserCallbackData));
    const ImVec4 tint = ImGui::ColorConvertU32ToFloat4(color);
    const ImVec4& clip = command->ClipRect;
    glScissor(whole(clip.x), whole(ImGui::GetIO().DisplaySize.y - clip.w), whole(clip.z - clip.x),
              whole(clip.w - clip.y));
    glClearColor(tint.x, tint.y, tint.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

bool is_opaque(ImU32 color) { return (color & IM_COL32_A_MASK) == IM_COL32_A_MASK; }

}  // namespace

float corner() { return 10_px; }
float edge() { return 2_px; }

void fill(Ui& ui, const Rect& rect, ImU32 color, float rounding) {
    ImDrawList& draw = ui.draw();
    if (rounding > 0 || !is_opaque(color) || rect.w * rect.h < large) {
        draw.AddRectFilled(top_left(rect), bottom_right(rect), color, rounding);
        return;
    }
    draw.PushClipRect(top_left(rect), bottom_right(rect), true);
    draw.AddCallback(clear_clip, reinterpret_cast<void*>(static_cast<std::uintptr_t>(color)));
    draw.PopClipRect();
}

void outline(Ui& ui, const Rect& rect, ImU32 color, float rounding, float thickness) {
    const float width = thickness > 0 ? thickness : edge();
    const Rect middle = rect.inset(width / 2);
    ui.draw().AddRect(top_left(middle), bottom_right(middle), color,
                      std::max(0.0F, rounding - width / 2), 0, width);
}

void box(Ui& ui, const Rect& rect, ImU32 ground, ImU32 line) {
    fill(ui, rect, ground, corner());
    outline(ui, rect, line, corner());
}

void focus_ring(Ui& ui, const Rect& rect) {
    outline(ui, rect.inset(-2_px), color::card, corner() + 2_px, 2_px);
    outline(ui, rect.inset(-5_px), color::ink, corner() + 5_px, 3_px);
}

void shadow_below(Ui& ui, const Rect& bar) {
    ui.draw().AddRectFilledMultiColor({bar.x, bar.bottom()}, {bar.right(), bar.bottom() + 5_px},
                                      color::shadow, color::shadow, no_shadow, no_shadow);
}

void shadow_above(Ui& ui, const Rect& bar) {
    ui.draw().AddRectFilledMultiColor({bar.x, bar.y - 4_px}, {bar.right(), bar.y}, no_shadow,
                                      no_shadow, color::shadow, color::shadow);
}

void shadow_left(Ui& ui, const Rect& bar) {
    ui.draw().AddRectFilledMultiColor({bar.x - 4_px, bar.y}, {bar.x, bar.bottom()}, no_shadow,
                                      color::shadow, color::shadow, no_shadow);
}

void shadow_right(Ui& ui, const Rect& bar) {
    ui.draw().AddRectFilledMultiColor({bar.right(), bar.y}, {bar.right() + 4_px, bar.bottom()},
                                      color::shadow, no_shadow, no_shadow, color::shadow);
}

void shadow_around(Ui& ui, const Rect& rect) {
    constexpr int rings = 6;
    for (int i = rings; i > 0; --i) {
        const float grow = static_cast<float>(i) * 2_px;
        fill(ui, rect.inset(-grow).moved(0, 3_px), rgb(0x22302F, 8), corner() + grow);
    }
}

void group_mark(Ui& ui, const Rect& rect, const GroupLook& look) {
    const float side = std::min(rect.w, rect.h);
    const Rect r = rect.centered(side, side);
    const Point c = r.center();
    const float radius = side / 2;
    switch (look.shape) {
        case GroupShape::circle:
            ui.draw().AddCircleFilled({c.x, c.y}, radius, look.color, 0);
            break;
        case GroupShape::square: fill(ui, r.inset(side * 0.06F), look.color, side / 5); break;
        case GroupShape::diamond: {
            const std::array<ImVec2, 4> p = {ImVec2{c.x, c.y - radius}, ImVec2{c.x + radius, c.y},
                                             ImVec2{c.x, c.y + radius}, ImVec2{c.x - radius, c.y}};
            ui.draw().AddConvexPolyFilled(p.data(), 4, look.color);
            break;
        }
        case GroupShape::hexagon: ui.draw().AddNgonFilled({c.x, c.y}, radius, look.color, 6); break;
    }
}

}  // namespace arpent::ui
