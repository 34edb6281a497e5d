// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/gesture.hpp"

#include <optional>
#include <vector>

namespace arpent::mode {

/// Tells clicks from drags, for hands that tremble: a press is a click until it moves further than
/// `slack_px` away. Made of button events only, so that it can be tested without a window.
class Touch {
public:
    explicit Touch(double slack_px = 5) : slack_px_(slack_px) {}
    void set_slack(double slack_px) { slack_px_ = slack_px; }

    /// `clicks` counts presses in quick succession, as the window system does.
    void press(map::ScreenPoint at, int clicks);
    std::vector<Gesture> move(map::ScreenPoint at, bool shift);
    std::vector<Gesture> release(map::ScreenPoint at, bool shift);
    /// The pointer was taken away from us.
    std::vector<Gesture> give_up();

    bool is_pressed() const { return pressed_.has_value(); }

private:
    struct Press {
        map::ScreenPoint at;
        int clicks = 1;
        bool dragging = false;
    };
    double slack_px_;
    std::optional<Press> pressed_;
};

}  // namespace arpent::mode
