// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/input.hpp"

#include <SDL_events.h>

#include <deque>

namespace arpent::window {

/// Turns SDL's events into what one frame of widgets gets, ImGui's text fields included.
class EventReader {
public:
    explicit EventReader(SDL_Window* window) : window_(window) {}

    /// Seconds on the clock of Input::now.
    static double now();

    /// Takes events from SDL's queue until it is empty or the frame is full: one change of a button
    /// or one stroke of a key each, so that ImGui 1.86, which has no queue of its own, sees it.
    ui::Input read();

    /// Whether the last read() took any event, and whether some are left for the next.
    bool took_any() const { return took_any_; }
    bool has_more() const { return !waiting_.empty(); }
    bool wants_quit() const { return quit_; }
    void quit_handled() { quit_ = false; }
    /// F11.
    bool wants_fullscreen();

private:
    /// False when the event has to wait for the next frame.
    bool take(const SDL_Event& event);
    bool take_button(const SDL_MouseButtonEvent& event);
    bool take_key(const SDL_KeyboardEvent& event);
    void take_drop(const SDL_Event& event);
    ui::Point to_pixels(int x, int y) const;

    SDL_Window* window_;
    ui::Input input_;
    std::deque<SDL_Event> waiting_;  ///< came, but did not fit into a frame yet
    bool took_any_ = false;
    bool button_changed_ = false;
    bool key_changed_ = false;
    bool quit_ = false;
    bool fullscreen_ = false;
};

}  // namespace arpent::window
