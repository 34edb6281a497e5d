// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/map_pane.hpp"

#include <SDL_keycode.h>

#include <cmath>

namespace arpent::panel {

using namespace ui;

map::Viewport viewport_of(const Ui& ui, const Rect& rect) {
    map::Viewport viewport;
    viewport.x = static_cast<int>(std::lround(rect.x));
    viewport.y = static_cast<int>(std::lround(rect.y));
    viewport.width = std::max(1, static_cast<int>(std::lround(rect.w)));
    viewport.height = std::max(1, static_cast<int>(std::lround(rect.h)));
    viewport.framebuffer_height = static_cast<int>(std::lround(ui.screen().h));
    viewport.scale = scale();
    return viewport;
}

void draw_map(Ui& ui, map::MapView& view, const Rect& rect) {
    view.set_viewport(viewport_of(ui, rect));
    view.draw(map::Clock::now());
    if (view.needs_frame()) {
        ui.request_frame();
    }
}

void show_box(map::MapView& view, const geo::Box& box, double padding) {
    view.camera().set_motion(false);
    view.camera().fit(box, padding);
    view.camera().set_motion(true);
}

std::optional<Point> on_screen(const map::MapView& view, geo::Location location) {
    const map::Viewport& port = view.camera().viewport();
    const map::ScreenPoint p = view.camera().to_screen(location);
    if (p.x < 0 || p.y < 0 || p.x >= port.width || p.y >= port.height) {
        return std::nullopt;
    }
    return Point{static_cast<float>(p.x + port.x), static_cast<float>(p.y + port.y)};
}

bool shows(const map::MapView& view, std::string_view words) {
    for (const map::VisibleText& text : view.visible_texts()) {
        if (as_read(text.text).find(words) != std::string::npos) {
            return true;
        }
    }
    return false;
}

void look_around(Ui& ui, map::MapView& view, const Rect& rect, const Response& area) {
    const Input& in = ui.input();
    if (area.hovered && in.wheel != 0) {
        view.camera().zoom_by(in.wheel * 0.5, {in.pointer.x - rect.x, in.pointer.y - rect.y});
        ui.request_frame();
    }
    if (!area.focused) {
        return;
    }
    const double step = 96_px;
    const map::ScreenPoint middle{rect.w / 2, rect.h / 2};
    for (const Key& key : in.keys) {
        switch (key.symbol) {
            case SDLK_LEFT: view.camera().glide_by(step, 0); break;
            case SDLK_RIGHT: view.camera().glide_by(-step, 0); break;
            case SDLK_UP: view.camera().glide_by(0, step); break;
            case SDLK_DOWN: view.camera().glide_by(0, -step); break;
            case SDLK_PLUS:
            case SDLK_KP_PLUS: view.camera().zoom_by(1, middle); break;
            case SDLK_MINUS:
            case SDLK_KP_MINUS: view.camera().zoom_by(-1, middle); break;
            default: break;
        }
        ui.request_frame();
    }
}

}  // namespace arpent::panel
