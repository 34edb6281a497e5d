// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/key.hpp"
#include "app/ui/rect.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace arpent::ui {

/// What came in since the last frame. At most one change of a mouse button per frame, so that
/// nobody misses a quick click.
struct Input {
    Point pointer{-1, -1};
    bool down = false;      ///< the main button
    bool pressed = false;   ///< went down in this frame
    bool released = false;  ///< went up in this frame
    int clicks = 0;         ///< of the last press: 2 for a double click
    bool right_pressed = false;
    float wheel = 0;  ///< steps, away from the person positive
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    std::vector<Key> keys;                     ///< pressed or repeated
    std::vector<std::filesystem::path> drops;  ///< files let fall on the window
    double now = 0;                            ///< seconds, any start
};

}  // namespace arpent::ui
