// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/map/shape.hpp"
#include "app/operation/workbench.hpp"

#include <optional>
#include <vector>

namespace arpent::mode {

/// What a mode works on. The camera is only looked through: moving the map is the controller's.
struct Scene {
    operation::Workbench& bench;
    const map::Camera& camera;
};

enum class Pointer { arrow, hand, cross, grip };

/// What a mode shows above the map.
struct Picture {
    std::vector<map::Shape> shapes;
    std::vector<map::Handle> handles;
    Pointer pointer = Pointer::arrow;
    /// What would happen here, in a sentence beside the cursor.
    std::optional<Message> hint;
};

}  // namespace arpent::mode
