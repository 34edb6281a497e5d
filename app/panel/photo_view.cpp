// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/photo_view.hpp"

#include "app/map/pin_shape.hpp"
#include "app/panel/pin.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <SDL_keycode.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace arpent::panel {

using namespace ui;

namespace {

/// Where all of the photo shows: beside the buttons and below the name, which cover no corner.
Rect view_of(Rect rect) {
    rect.cut_left(std::min(64_px, rect.w * 0.2F));
    rect.cut_top(std::min(52_px, rect.h * 0.2F));
    return rect.inset(8_px);
}

}  // namespace

void PhotoView::set_photo(scan::PictureSize size, ImTextureID texture) {
    texture_ = texture;
    size_ = size;
    lens_.set_photo(size);
    held_.reset();
}

std::optional<std::size_t> PhotoView::pin_at(Point place, const operation::PhotoPins* pins) const {
    for (std::size_t i = pins != nullptr ? pins->pin_count() : 0; i-- > 0;) {
        const Point tip = lens_.to_window(pins->pin(i));
        if (map::is_on_pin({tip.x, tip.y}, {place.x, place.y}, scale())) {
            return i;
        }
    }
    return std::nullopt;
}

void PhotoView::look_around(Ui& ui, const Response& response) {
    const Input& input = ui.input();
    if (response.hovered && input.wheel != 0) {
        lens_.zoom_by(std::pow(1.25, static_cast<double>(input.wheel)), input.pointer);
    }
    if (!response.focused) {
        return;
    }
    const double step = 60_px;
    const Point middle = view_of(ui.clip()).center();
    if (ui.shortcut({SDLK_LEFT})) lens_.drag_by(step, 0);
    if (ui.shortcut({SDLK_RIGHT})) lens_.drag_by(-step, 0);
    if (ui.shortcut({SDLK_UP})) lens_.drag_by(0, step);
    if (ui.shortcut({SDLK_DOWN})) lens_.drag_by(0, -step);
    if (ui.shortcut({'+'})) lens_.zoom_by(1.5, middle);
    if (ui.shortcut({'-'})) lens_.zoom_by(1 / 1.5, middle);
}

bool PhotoView::handle_hand(Ui& ui, const Response& response, operation::PhotoPins* pins) {
    const Input& input = ui.input();
    const Point hand = input.pointer;
    if (pins != nullptr && response.focused && ui.shortcut({SDLK_RETURN})) {
        return pins->click_photo(lens_.to_photo(view_of(ui.clip()).center()));
    }
    if (input.pressed && response.hovered) {
        pressed_ = before_ = hand;
        dragging_ = false;
        held_ = pin_at(hand, pins);
        if (held_) {
            const Point tip = lens_.to_window(pins->pin(*held_));
            grip_ = {tip.x - hand.x, tip.y - hand.y};
        }
    }
    if (!response.held) {
        return false;
    }
    dragging_ = dragging_ || std::hypot(hand.x - pressed_.x, hand.y - pressed_.y) > 5_px;
    if (dragging_ && held_) {
        pins->move_on_photo(*held_, lens_.to_photo({hand.x + grip_.x, hand.y + grip_.y}));
    } else if (dragging_) {
        lens_.drag_by(hand.x - before_.x, hand.y - before_.y);
    }
    before_ = hand;
    if (!input.released || pins == nullptr) {
        return false;
    }
    if (dragging_) {
        return held_.has_value();
    }
    if (held_) {
        pins->choose(held_);
        return false;
    }
    return pins->click_photo(lens_.to_photo(hand));
}

void PhotoView::draw_photo(Ui& ui) const {
    const auto corner = [this](double x, double y) {
        const Point at = lens_.to_window({x, y});
        return ImVec2{at.x, at.y};
    };
    if (texture_ != nullptr) {
        ui.draw().AddImageQuad(texture_, corner(0, 0), corner(size_.width, 0),
                               corner(size_.width, size_.height), corner(0, size_.height));
    }
}

void PhotoView::draw_buttons(Ui& ui, const Rect& rect) {
    Rect place{rect.x + 12_px, rect.bottom() - 12_px - 3 * 52_px, 48_px, 3 * 52_px};
    const auto pressed = [&](const char* key, const Picture& picture) {
        const bool clicked =
            button(ui, place.cut_top(48_px),
                   {.label = text::tr(key), .picture = picture, .hide_label = true});
        place.cut_top(4_px);
        return clicked;
    };
    if (pressed("scan.zoom_in", glyph::plus)) lens_.zoom_by(1.6, rect.center());
    if (pressed("scan.zoom_out", glyph::minus)) lens_.zoom_by(1 / 1.6, rect.center());
    if (pressed("scan.turn", glyph::redo)) lens_.turn();
}

bool PhotoView::draw(Ui& ui, const Rect& rect, operation::PhotoPins* pins) {
    lens_.set_view(view_of(rect));
    fill(ui, rect, color::track);
    const Response response = ui.map_area(text::tr("scan.photo"), rect);
    const Clip clip(ui, rect);
    look_around(ui, response);
    const bool changed = handle_hand(ui, response, pins);
    draw_photo(ui);
    if (pins != nullptr) draw_pins(ui, *pins);
    if (response.hovered) {
        const bool over_pin = pin_at(ui.input().pointer, pins).has_value();
        ui.set_cursor((dragging_ && response.held) || over_pin ? Cursor::move
                      : pins != nullptr                        ? Cursor::crosshair
                                                               : Cursor::arrow);
    }
    if (response.focus_shown) {
        const Point middle = view_of(rect).center();
        ui.draw().AddLine({middle.x - 14_px, middle.y}, {middle.x + 14_px, middle.y}, color::ink,
                          2_px);
        ui.draw().AddLine({middle.x, middle.y - 14_px}, {middle.x, middle.y + 14_px}, color::ink,
                          2_px);
        focus_ring(ui, rect.inset(6_px));
    }
    draw_buttons(ui, rect);
    return changed;
}

void PhotoView::draw_pins(Ui& ui, const operation::PhotoPins& pins) const {
    using Look = operation::PhotoPins::Look;
    if (pins.is_outline()) {
        std::vector<ImVec2> outline;
        for (std::size_t i = 0; i < pins.pin_count(); ++i) {
            const Point at = lens_.to_window(pins.pin(i));
            outline.emplace_back(at.x, at.y);
        }
        const auto count = static_cast<int>(outline.size());
        ui.draw().AddPolyline(outline.data(), count, color::card, ImDrawFlags_Closed, 5_px);
        ui.draw().AddPolyline(outline.data(), count, color::action, ImDrawFlags_Closed, 2_px);
    }
    for (std::size_t i = 0; i < pins.pin_count(); ++i) {
        const Look is = pins.look(i);
        const PinLook look = is == Look::chosen    ? PinLook::chosen
                             : is == Look::suspect ? PinLook::suspect
                             : is == Look::waiting ? PinLook::waiting
                                                   : PinLook::set;
        draw_pin(ui, lens_.to_window(pins.pin(i)), std::to_string(i + 1), look);
    }
}

}  // namespace arpent::panel
