// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/screen.hpp"

#include <cstdint>

namespace arpent::mode {

/// What the hand does on the map, once clicks are told from drags (see touch.hpp).
struct Gesture {
    enum class Kind : std::uint8_t {
        hover,         ///< moves with nothing pressed
        grab,          ///< starts to drag at `at`; a mode that does not take it lets the map move
        drag,          ///< goes on after a grab that was taken
        drop,          ///< ends it
        give_up,       ///< ends it without an effect (Escape, focus lost)
        click,         ///< pressed and released in one place
        double_click,  ///< the second of two such clicks
    };
    Kind kind = Kind::hover;
    map::ScreenPoint at;
    bool shift = false;  ///< add to the selection; draw without snapping

    bool operator==(const Gesture&) const = default;
};

/// A key that the map may want. Letters go to the verbs' shortcuts before.
struct KeyPress {
    enum class Key : std::uint8_t { escape, enter, back, remove, left, right, up, down };
    Key key = Key::escape;
    bool shift = false;
};

}  // namespace arpent::mode
