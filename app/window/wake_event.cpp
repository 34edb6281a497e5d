// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/wake_event.hpp"

#include "app/window/window.hpp"

#include <SDL.h>

#include <atomic>

namespace arpent::window {

namespace {
std::atomic<bool> asked = false;
}

std::uint32_t wake_event() {
    static const Uint32 type = SDL_RegisterEvents(1);
    return type;
}

void awake() { asked = false; }

void wake() {
    if (SDL_WasInit(SDL_INIT_VIDEO) == 0 || asked.exchange(true)) {
        return;
    }
    SDL_Event event{};
    event.type = wake_event();
    SDL_PushEvent(&event);
}

}  // namespace arpent::window
