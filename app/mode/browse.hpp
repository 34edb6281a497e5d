// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/mode.hpp"
#include "core/osm/element_id.hpp"

#include <optional>

namespace arpent::mode {

/// Looking around: the map follows the hand, what is under the cursor shows itself, a click
/// selects it.
class Browse final : public Mode {
public:
    bool handle(Scene& scene, const Gesture& gesture) override;
    /// Enter takes what lies in the middle of the view.
    bool handle(Scene& scene, const KeyPress& key) override;
    void draw(const Scene& scene, Picture& picture) const override;
    void exit(Scene& scene) override;

private:
    std::optional<osm::ElementId> hovered_;
};

}  // namespace arpent::mode
