// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/map_board.hpp"

#include "app/text/text.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"
#include "core/project/project.hpp"

#include <SDL_keycode.h>

#include <array>
#include <cmath>
#include <utility>

namespace arpent::mode {

using ui::operator""_px;

namespace {

/// Zoom levels of one step of the wheel.
constexpr double wheel_levels = 0.5;

map::ScreenPoint on_map(ui::Point pointer, const ui::Rect& rect) {
    return {static_cast<double>(pointer.x - rect.x), static_cast<double>(pointer.y - rect.y)};
}

ui::Cursor cursor_for(Pointer pointer) {
    switch (pointer) {
        case Pointer::hand: return ui::Cursor::hand;
        case Pointer::cross: return ui::Cursor::crosshair;
        case Pointer::grip: return ui::Cursor::move;
        case Pointer::arrow: break;
    }
    return ui::Cursor::arrow;
}

}  // namespace

MapBoard::MapBoard(operation::Workbench& bench, map::MapView& view)
    : bench_(bench), view_(view), controller_(bench, view.camera()) {
    view_.set_graph(bench_.graph());
}

void MapBoard::zoom(double levels) {
    const map::Viewport& view = view_.camera().viewport();
    controller_.wheel({view.width / 2.0, view.height / 2.0}, levels);
}

void MapBoard::pointer(ui::Ui& ui, const ui::Response& area, const ui::Rect& rect) {
    const ui::Input& input = ui.input();
    const map::ScreenPoint at = on_map(input.pointer, rect);
    if (input.pressed && area.hovered) {
        pressed_ = true;
        controller_.move(at, input.shift);
        controller_.press(at, input.clicks);
    } else if (pressed_ || (area.hovered && !(input.pointer == last_pointer_))) {
        controller_.move(at, input.shift);
    } else if (!area.hovered) {
        controller_.give_up();
    }
    if (pressed_ && input.released) {
        pressed_ = false;
        controller_.release(at, input.shift);
    }
    if (area.hovered && input.wheel != 0) {
        controller_.wheel(at, static_cast<double>(input.wheel) * wheel_levels);
    }
    last_pointer_ = input.pointer;
}

void MapBoard::keys(ui::Ui& ui, bool focused) {
    using Key = KeyPress::Key;
    static constexpr std::array<std::pair<std::int32_t, Key>, 7> plain = {{
        {SDLK_BACKSPACE, Key::back},
        {SDLK_DELETE, Key::remove},
        {SDLK_LEFT, Key::left},
        {SDLK_RIGHT, Key::right},
        {SDLK_UP, Key::up},
        {SDLK_DOWN, Key::down},
        {SDLK_ESCAPE, Key::escape},
    }};
    for (const auto& [symbol, key] : plain) {
        if (ui.shortcut({symbol})) controller_.key({key, false});
        if (ui.shortcut({symbol, false, true})) controller_.key({key, true});
    }
    // Enter belongs to the focused button, unless the map has the focus.
    if (focused && ui.shortcut({SDLK_RETURN})) controller_.key({Key::enter, false});
    if (ui.shortcut({'+'}) || ui.shortcut({SDLK_KP_PLUS})) zoom(1);
    if (ui.shortcut({'-'}) || ui.shortcut({SDLK_KP_MINUS})) zoom(-1);
}

void MapBoard::follow_bench(const ui::Rect& rect) {
    if (const auto redraw = bench_.take_redraw()) {
        view_.set_graph(bench_.graph(), redraw->boxes, redraw->elements);
    }
    if (const auto box = bench_.take_flight()) {
        view_.camera().fit(*box, std::min(rect.w, rect.h) / 8.0);
    }
}

void MapBoard::show_hint(ui::Ui& ui, const ui::Rect& rect, const Message& hint) {
    const std::string words = text::say(hint);
    const ui::Size size = ui::measure(ui, words, ui::Font::small);
    const ui::Point at = ui.input().pointer;
    ui::Rect box{at.x + 18_px, at.y + 18_px, size.w + 20_px, size.h + 12_px};
    box.x = std::min(box.x, rect.right() - box.w - 8_px);
    box.y = std::min(box.y, rect.bottom() - box.h - 8_px);
    ui::shadow_around(ui, box);
    ui::box(ui, box, ui::color::card, ui::color::line);
    ui::TextStyle style;
    style.font = ui::Font::small;
    ui::text(ui, box.inset(10_px, 6_px), words, style);
}

void MapBoard::frame(ui::Ui& ui, const ui::Rect& rect) {
    const ui::Response area = ui.map_area(text::tr("editing.map"), rect);
    map::Viewport viewport;
    viewport.x = static_cast<int>(std::lround(rect.x));
    viewport.y = static_cast<int>(std::lround(rect.y));
    viewport.width = static_cast<int>(std::lround(rect.w));
    viewport.height = static_cast<int>(std::lround(rect.h));
    viewport.framebuffer_height = static_cast<int>(std::lround(ui.screen().h));
    viewport.scale = static_cast<double>(ui::scale());
    view_.set_viewport(viewport);
    pointer(ui, area, rect);
    keys(ui, area.focused);
    follow_bench(rect);

    Picture picture = controller_.picture();
    if (area.hovered) ui.set_cursor(cursor_for(picture.pointer));
    view_.set_shapes(std::move(picture.shapes));
    view_.set_handles(std::move(picture.handles));
    view_.draw(map::Clock::now());
    if (view_.needs_frame()) ui.request_frame();
    if (picture.hint && area.hovered) show_hint(ui, rect, *picture.hint);
}

}  // namespace arpent::mode
