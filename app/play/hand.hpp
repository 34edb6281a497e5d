// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/play/effort_count.hpp"
#include "app/ui/key.hpp"
#include "app/ui/rect.hpp"

#include <SDL_events.h>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string_view>

namespace arpent::play {

/// Plays mouse and keyboard: turns gestures into SDL events and hands them to the window one at a
/// time, so that a frame passes between a press and its release as with a real hand.
class Hand {
public:
    /// `window` is SDL's id of the window.
    explicit Hand(std::uint32_t window) : window_(window) {}

    void click(ui::Point place, int clicks = 1);
    void drag(ui::Point from, ui::Point to);
    /// Whole steps of the wheel; positive away from the person.
    void wheel(ui::Point place, int steps);
    void type(std::string_view text);
    void press(const ui::Key& key);
    void drop(const std::filesystem::path& file);

    /// Hands over the next event; false when there is none left.
    bool step();
    bool is_busy() const { return !events_.empty(); }

    const EffortCount& effort() const { return effort_; }
    void clear_effort() { effort_ = {}; }

private:
    void move_to(ui::Point place);
    void button(std::uint32_t type, int clicks);

    std::uint32_t window_;
    ui::Point pointer_{0, 0};
    std::deque<SDL_Event> events_;
    EffortCount effort_;
};

}  // namespace arpent::play
