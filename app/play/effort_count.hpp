// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace arpent::play {

/// What a person would have done with their hands.
struct EffortCount {
    int clicks = 0;      ///< presses of the mouse button; a drag is one
    int keystrokes = 0;  ///< keys and characters
    double travel = 0;   ///< of the pointer, pixels

    /// "effort clicks=3 keystrokes=12 travel=1840".
    std::string text() const;
};

}  // namespace arpent::play
