// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/touch.hpp"

#include <cmath>

namespace arpent::mode {

void Touch::press(map::ScreenPoint at, int clicks) { pressed_ = Press{at, clicks, false}; }

std::vector<Gesture> Touch::move(map::ScreenPoint at, bool shift) {
    using Kind = Gesture::Kind;
    if (!pressed_) return {{Kind::hover, at, shift}};
    if (pressed_->dragging) return {{Kind::drag, at, shift}};
    if (std::hypot(at.x - pressed_->at.x, at.y - pressed_->at.y) <= slack_px_) return {};
    pressed_->dragging = true;
    return {{Kind::grab, pressed_->at, shift}, {Kind::drag, at, shift}};
}

std::vector<Gesture> Touch::release(map::ScreenPoint at, bool shift) {
    using Kind = Gesture::Kind;
    if (!pressed_) return {};
    const Press press = *pressed_;
    pressed_.reset();
    if (press.dragging) return {{Kind::drop, at, shift}};
    const bool again = press.clicks % 2 == 0;
    return {{again ? Kind::double_click : Kind::click, press.at, shift}};
}

std::vector<Gesture> Touch::give_up() {
    const bool dragging = pressed_ && pressed_->dragging;
    const map::ScreenPoint at = pressed_ ? pressed_->at : map::ScreenPoint{};
    pressed_.reset();
    if (!dragging) return {};
    return {{Gesture::Kind::give_up, at, false}};
}

}  // namespace arpent::mode
