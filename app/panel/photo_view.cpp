// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/photo_view.hpp"

#include "app/map/pin_shape.hpp"
#include "app/panel/pin.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <SDL_keycode.h>

#include <cmath>
#include <string>

namespace arpent::panel {

using namespace ui;

void PhotoView::set_photo(scan::PictureSize size, ImTextureID texture) {
    texture_ = texture;
    size_ = size;
    lens_.set_photo(size);
    held_.reset();
}

std::optional<std::size_t> PhotoView::pin_at(Point place,
                                             const operation::Alignment& alignment) const {
    for (std::size_t i = alignment.points().size(); i-- > 0;) {
        const Point tip = lens_.to_window(alignment.points()[i].image);
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
    const Point middle = ui.clip().center();
    if (ui.shortcut({SDLK_LEFT})) lens_.drag_by(step, 0);
    if (ui.shortcut({SDLK_RIGHT})) lens_.drag_by(-step, 0);
    if (ui.shortcut({SDLK_UP})) lens_.drag_by(0, step);
    if (ui.shortcut({SDLK_DOWN})) lens_.drag_by(0, -step);
    if (ui.shortcut({'+'})) lens_.zoom_by(1.5, middle);
    if (ui.shortcut({'-'})) lens_.zoom_by(1 / 1.5, middle);
}

bool PhotoView::handle_hand(Ui& ui, const Response& response, operation::Alignment& alignment) {
    const Input& input = ui.input();
    const Point hand = input.pointer;
    if (response.focused && ui.shortcut({SDLK_RETURN})) {
        return alignment.click_photo(lens_.to_photo(ui.clip().center()));
    }
    if (input.pressed && response.hovered) {
        pressed_ = before_ = hand;
        dragging_ = false;
        held_ = pin_at(hand, alignment);
        if (held_) {
            const Point tip = lens_.to_window(alignment.points()[*held_].image);
            grip_ = {tip.x - hand.x, tip.y - hand.y};
        }
    }
    if (!response.held) {
        return false;
    }
    dragging_ = dragging_ || std::hypot(hand.x - pressed_.x, hand.y - pressed_.y) > 5_px;
    if (dragging_ && held_) {
        alignment.move_on_photo(*held_, lens_.to_photo({hand.x + grip_.x, hand.y + grip_.y}));
    } else if (dragging_) {
        lens_.drag_by(hand.x - before_.x, hand.y - before_.y);
    }
    before_ = hand;
    if (!input.released) {
        return false;
    }
    if (dragging_) {
        return held_.has_value();
    }
    if (held_) {
        alignment.choose(held_);
        return false;
    }
    return alignment.click_photo(lens_.to_photo(hand));
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

bool PhotoView::draw(Ui& ui, const Rect& rect, operation::Alignment& alignment) {
    lens_.set_view(rect);
    fill(ui, rect, color::track);
    const Response response = ui.map_area(text::tr("scan.photo"), rect);
    const Clip clip(ui, rect);
    look_around(ui, response);
    const bool changed = handle_hand(ui, response, alignment);
    draw_photo(ui);
    draw_pins(ui, alignment);
    if (response.hovered) {
        const bool over_pin = pin_at(ui.input().pointer, alignment).has_value();
        ui.set_cursor((dragging_ && response.held) || over_pin ? Cursor::move : Cursor::crosshair);
    }
    if (response.focus_shown) {
        const Point middle = rect.center();
        ui.draw().AddLine({middle.x - 14_px, middle.y}, {middle.x + 14_px, middle.y}, color::ink,
                          2_px);
        ui.draw().AddLine({middle.x, middle.y - 14_px}, {middle.x, middle.y + 14_px}, color::ink,
                          2_px);
        focus_ring(ui, rect.inset(6_px));
    }
    draw_buttons(ui, rect);
    return changed;
}

void PhotoView::draw_pins(Ui& ui, const operation::Alignment& alignment) const {
    const auto suspect = alignment.suspect();
    for (std::size_t i = 0; i < alignment.points().size(); ++i) {
        const PinLook look = alignment.chosen() == i ? PinLook::chosen
                             : suspect == i          ? PinLook::suspect
                                                     : PinLook::set;
        draw_pin(ui, lens_.to_window(alignment.points()[i].image), std::to_string(i + 1), look);
    }
    if (alignment.waiting_on_photo()) {
        draw_pin(ui, lens_.to_window(*alignment.waiting_on_photo()),
                 std::to_string(alignment.points().size() + 1), PinLook::waiting);
    }
}

}  // namespace arpent::panel
