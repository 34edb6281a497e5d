// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/mode.hpp"

#include <optional>
#include <vector>

namespace arpent::mode {

/// A border on the map that is no thing of the map, as a sector's: a drag draws a box, clicks go
/// around it point by point; the first point, a double-click or Enter closes it. Back takes the
/// last point back. What is drawn after it is closed replaces it.
class DrawRing final : public Mode {
public:
    bool handle(Scene& scene, const Gesture& gesture) override;
    bool handle(Scene& scene, const KeyPress& key) override;
    void draw(const Scene& scene, Picture& picture) const override;
    void exit(Scene& scene) override;

    /// Starts with a border that is there, or with none.
    void set_ring(std::vector<geo::Location> ring);
    /// Without repeating the first place; empty until it is closed.
    std::vector<geo::Location> ring() const {
        return closed_ ? ring_ : std::vector<geo::Location>{};
    }

private:
    void put(const Scene& scene, map::ScreenPoint at);
    bool close();

    std::vector<geo::Location> ring_;
    bool closed_ = false;
    std::optional<geo::Location> box_from_;
    std::optional<geo::Location> under_cursor_;
};

}  // namespace arpent::mode
