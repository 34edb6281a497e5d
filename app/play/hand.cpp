// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/play/hand.hpp"

#include "core/base/utf8.hpp"

#include <SDL_keyboard.h>
#include <SDL_stdinc.h>

#include <cmath>
#include <cstring>

namespace arpent::play {
namespace {

constexpr int drag_steps = 8;

std::uint16_t modifiers(const ui::Key& key) {
    return static_cast<std::uint16_t>((key.ctrl ? KMOD_LCTRL : 0) | (key.shift ? KMOD_LSHIFT : 0) |
                                      (key.alt ? KMOD_LALT : 0));
}

}  // namespace

void Hand::move_to(ui::Point place) {
    effort_.travel += std::hypot(place.x - pointer_.x, place.y - pointer_.y);
    SDL_Event event{};
    event.motion = {.type = SDL_MOUSEMOTION,
                    .timestamp = 0,
                    .windowID = window_,
                    .which = 0,
                    .state = 0,
                    .x = static_cast<int>(std::lround(place.x)),
                    .y = static_cast<int>(std::lround(place.y)),
                    .xrel = static_cast<int>(std::lround(place.x - pointer_.x)),
                    .yrel = static_cast<int>(std::lround(place.y - pointer_.y))};
    pointer_ = place;
    events_.push_back(event);
}

void Hand::button(std::uint32_t type, int clicks) {
    SDL_Event event{};
    event.button.type = type;
    event.button.windowID = window_;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.button.clicks = static_cast<std::uint8_t>(clicks);
    event.button.x = static_cast<int>(std::lround(pointer_.x));
    event.button.y = static_cast<int>(std::lround(pointer_.y));
    effort_.clicks += type == SDL_MOUSEBUTTONDOWN ? 1 : 0;
    events_.push_back(event);
}

void Hand::click(ui::Point place, int clicks) {
    move_to(place);
    for (int i = 1; i <= clicks; ++i) {
        button(SDL_MOUSEBUTTONDOWN, i);
        button(SDL_MOUSEBUTTONUP, i);
    }
}

void Hand::drag(ui::Point from, ui::Point to) {
    move_to(from);
    button(SDL_MOUSEBUTTONDOWN, 1);
    for (int i = 1; i <= drag_steps; ++i) {
        const float share = static_cast<float>(i) / drag_steps;
        move_to({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
    }
    button(SDL_MOUSEBUTTONUP, 1);
}

void Hand::wheel(ui::Point place, int steps) {
    move_to(place);
    for (int i = 0; i < std::abs(steps); ++i) {
        SDL_Event event{};
        event.wheel.type = SDL_MOUSEWHEEL;
        event.wheel.windowID = window_;
        event.wheel.y = steps > 0 ? 1 : -1;
        event.wheel.preciseY = static_cast<float>(event.wheel.y);
        events_.push_back(event);
    }
}

void Hand::type(std::string_view text) {
    while (!text.empty()) {
        const std::string_view letter = first_code_points(text, 1);
        SDL_Event event{};
        event.text.type = SDL_TEXTINPUT;
        event.text.windowID = window_;
        std::memcpy(event.text.text, letter.data(), letter.size());  // at most 4 of 32 bytes
        events_.push_back(event);
        text.remove_prefix(letter.size());
        ++effort_.keystrokes;
    }
}

void Hand::press(const ui::Key& key) {
    for (const auto type : {SDL_KEYDOWN, SDL_KEYUP}) {
        SDL_Event event{};
        event.key.type = type;
        event.key.windowID = window_;
        event.key.state = type == SDL_KEYDOWN ? SDL_PRESSED : SDL_RELEASED;
        event.key.keysym.sym = key.symbol;
        event.key.keysym.scancode = SDL_GetScancodeFromKey(key.symbol);
        event.key.keysym.mod = modifiers(key);
        events_.push_back(event);
    }
    ++effort_.keystrokes;
}

void Hand::drop(const std::filesystem::path& file) {
    SDL_Event event{};
    event.drop.type = SDL_DROPFILE;
    event.drop.windowID = window_;
    event.drop.file = SDL_strdup(file.c_str());  // the receiver frees it
    events_.push_back(event);
}

bool Hand::step() {
    if (events_.empty()) {
        return false;
    }
    SDL_Event event = events_.front();
    events_.pop_front();
    if (event.type == SDL_KEYDOWN || event.type == SDL_KEYUP) {
        const bool down = event.type == SDL_KEYDOWN;
        SDL_SetModState(down ? static_cast<SDL_Keymod>(event.key.keysym.mod) : KMOD_NONE);
    }
    SDL_PushEvent(&event);
    return true;
}

}  // namespace arpent::play
