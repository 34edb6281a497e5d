// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/text_field.hpp"

#include "app/text/text.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/script.hpp"
#include "app/ui/text.hpp"

#include <SDL_keycode.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace arpent::ui {

namespace {

constexpr ImU32 hidden = rgb(0, 0);

/// The caret of the field that ImGui edits: bytes from the value's start.
std::size_t caret_of(const std::string& value) {
    const ImGuiInputTextState& state = ImGui::GetCurrentContext()->InputTextState;
    std::size_t at = 0;
    for (int i = 0; i < state.Stb.cursor && at < value.size(); ++i) {
        at += character(value, at).second;
    }
    return at;
}

/// What ImGui cannot write, over its own input, which stays unseen: its end and the caret in sight.
void draw_typeset_value(Ui& ui, const Rect& rect, const std::string& value, bool focused) {
    const Face face = ui.fonts().face(Font::body);
    const float width = line_width(face, value);
    const bool long_one = width > rect.w - 2_px;
    const Clip clip(ui, rect);
    const float left = long_one && focused ? rect.right() - width - 2_px : rect.x;
    text(ui, {left, rect.y, std::max(width + 1, rect.w), rect.h}, value, {.max_lines = 1});
    if (focused) {
        const float before = line_width(face, value.substr(0, caret_of(value)));
        const float x = reads_from_right(value) ? left + width - before : left + before;
        fill(ui, {std::round(x), rect.center().y - face.em * 0.6F, 2_px, face.em * 1.2F},
             color::ink);
    }
}

// ImGui's own input, without anything of its look.
bool edit(Ui& ui, const Rect& rect, const Response& r, std::string& value, ImU32 ink) {
    ImFont* font = ui.fonts().get(Font::body);
    ImGui::PushFont(font);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        {0, std::max(0.0F, (rect.h - font->FontSize) / 2)});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, rgb(0, 0));
    ImGui::PushStyleColor(ImGuiCol_Text, ink);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, ink == hidden ? hidden : color::chosen);
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    ImGui::PushItemWidth(rect.w);
    ImGui::PushID(reinterpret_cast<void*>(r.id));
    const ImGuiID own = ImGui::GetID("##field");
    if (r.focused && ImGui::GetActiveID() != own) {
        ImGui::SetKeyboardFocusHere();
        ui.request_frame();
    }
    const bool entered = ImGui::InputText("##field", &value, ImGuiInputTextFlags_EnterReturnsTrue);
    if (!r.focused && ImGui::GetActiveID() == own) {
        ImGui::ClearActiveID();
    }
    ImGui::PopID();
    ImGui::PopItemWidth();
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    return entered;
}

}  // namespace

TextFieldResult text_field(Ui& ui, const Rect& rect, const TextField& field, std::string& value) {
    const Scope scope(ui, field.label);
    const bool usable = field.enabled && ui.is_reachable();
    const bool can_clear = !value.empty() && usable;
    Rect inner = rect.inset(14_px, 2_px);
    const Rect cross = can_clear ? inner.cut_right(48_px) : Rect{rect.right(), rect.y, 0, rect.h};
    const Rect clear{cross.x, rect.y, cross.w, rect.h};
    const Response r =
        ui.control(field.label, {rect.x, rect.y, clear.x - rect.x, rect.h}, field.enabled, value);
    if (r.hovered) {
        ui.set_cursor(Cursor::text);
    }
    if (ui.fonts().want(value)) {
        ui.request_frame();
    }
    fill(ui, rect, color::card, corner());
    outline(ui, rect, r.focused ? color::action : color::line, corner(), r.focused ? 3_px : edge());
    if (!field.picture.is_empty()) {
        draw_picture(ui, inner.cut_left(22_px), field.picture, color::ink_2);
        inner.cut_left(10_px);
    }
    if (value.empty()) {
        text(ui, inner, field.hint.empty() ? field.label : field.hint,
             {.color = color::ink_2, .max_lines = 1});
    }
    TextFieldResult result;
    const std::string before = value;
    if (usable) {
        if (r.focused) {
            ui.typing(r.id);
        }
        const bool typeset = needs_typesetter(value);
        result.entered = edit(ui, inner, r, value, typeset ? hidden : color::ink);
        if (typeset) {
            draw_typeset_value(ui, inner, value, r.focused);
        }
    } else {
        text(ui, inner, value, {.color = color::ink_2, .max_lines = 1});
    }
    if (can_clear) {
        const Response c = ui.control(text::tr("ui.clear"), clear);
        draw_picture(ui, clear.centered(20_px, 20_px), glyph::clear,
                     c.hovered ? color::ink : color::ink_2);
        if (c.focus_shown) {
            focus_ring(ui, clear.inset(2_px));
        }
        if (c.clicked) {
            value.clear();
            ui.set_focus(r.id, false);
        }
    }
    result.changed = value != before;
    return result;
}

}  // namespace arpent::ui
