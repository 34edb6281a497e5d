// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/mode.hpp"

#include <optional>

namespace arpent::mode {

/// A click on the map says where something is; Enter takes the middle of the map.
class PlacePin final : public Mode {
public:
    bool handle(Scene& scene, const Gesture& gesture) override;
    bool handle(Scene& scene, const KeyPress& key) override;
    void draw(const Scene& scene, Picture& picture) const override;

    /// The place that was said since the last call.
    std::optional<geo::Location> take_place();

private:
    std::optional<geo::Location> place_;
};

}  // namespace arpent::mode
