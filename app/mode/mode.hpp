// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/gesture.hpp"
#include "app/mode/scene.hpp"

namespace arpent::mode {

/// One way for the hand to work on the map. Only one is active; the controller calls it.
class Mode {
public:
    Mode() = default;
    virtual ~Mode() = default;
    Mode(const Mode&) = delete;
    Mode& operator=(const Mode&) = delete;

    virtual void enter(Scene& /*scene*/) {}
    /// True when the gesture or key was used. An unused drag moves the map.
    virtual bool handle(Scene& scene, const Gesture& gesture) = 0;
    virtual bool handle(Scene& /*scene*/, const KeyPress& /*key*/) { return false; }
    virtual void draw(const Scene& scene, Picture& picture) const = 0;
    virtual void exit(Scene& /*scene*/) {}
};

}  // namespace arpent::mode
