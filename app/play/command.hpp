// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/key.hpp"
#include "core/geo/location.hpp"

#include <string>
#include <variant>

namespace arpent::play {

/// One line of a play script. The words are what people read on the screen.
struct ClickLabel {
    std::string label;
};
/// A place of a picture that handles the pointer itself, as shares of what is seen of it.
struct ClickPicture {
    std::string label;
    double across = 0.5;
    double down = 0.5;
};
struct ClickMap {
    geo::Location at;
    int clicks = 1;
};
struct DragMap {
    geo::Location from;
    geo::Location to;
};
struct WheelMap {
    geo::Location at;
    double steps = 0;  ///< positive zooms in
};
struct Type {
    std::string text;
};
struct PressKey {
    ui::Key key;
};
struct WaitIdle {};
struct WaitSeconds {
    double seconds = 0;
};
struct Drop {
    std::string file;
};
struct See {
    std::string words;
};
struct Shot {
    std::string file;
};
struct Effort {};
struct Frames {};
struct Quit {};

using Command = std::variant<ClickLabel, ClickPicture, ClickMap, DragMap, WheelMap, Type, PressKey,
                             WaitIdle, WaitSeconds, Drop, See, Shot, Effort, Frames, Quit>;

}  // namespace arpent::play
