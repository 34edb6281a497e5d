// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/mode/gesture.hpp"
#include "app/mode/mode.hpp"
#include "app/mode/scene.hpp"
#include "app/mode/touch.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace arpent::mode {

/// Hands what happens on the map to the mode that the workbench asks for, and moves the map with
/// what the mode does not use. Made of a workbench and a camera alone: tests need no window.
class Controller {
public:
    Controller(operation::Workbench& bench, map::Camera& camera);
    ~Controller();

    void press(map::ScreenPoint at, int clicks);
    void move(map::ScreenPoint at, bool shift);
    void release(map::ScreenPoint at, bool shift);
    /// The pointer left the map or the window lost the focus.
    void give_up();
    /// `levels` of zoom, about the cursor.
    void wheel(map::ScreenPoint at, double levels);
    /// True when the key meant something here.
    bool key(const KeyPress& key);

    /// Another mode at work until it is taken away again with null: placing a paper.
    void host(Mode* guest);

    Picture picture();
    /// Enters the mode that fits the tool and the selection; call before drawing.
    void follow_bench();

private:
    enum class Which { browse, select, carry, point, line, area };
    Which wanted() const;
    Mode& mode() { return guest_ ? *guest_ : *modes_[static_cast<std::size_t>(current_)]; }
    void handle(const Gesture& gesture);
    bool pan(const KeyPress& key);

    operation::Workbench& bench_;
    map::Camera& camera_;
    Scene scene_;
    Touch touch_;
    std::array<std::unique_ptr<Mode>, 6> modes_;
    Which current_ = Which::browse;
    Mode* guest_ = nullptr;
    map::ScreenPoint cursor_;
    map::ScreenPoint pan_from_;
    bool panning_ = false;
    bool cursor_on_map_ = false;
};

}  // namespace arpent::mode
