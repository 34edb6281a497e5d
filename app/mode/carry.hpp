// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/mode.hpp"

#include <optional>

namespace arpent::mode {

/// « Déplacer » without holding a button down: what is selected follows the cursor, a click puts it
/// there. A whole line or area keeps its form.
class Carry final : public Mode {
public:
    void enter(Scene& scene) override;
    bool handle(Scene& scene, const Gesture& gesture) override;
    bool handle(Scene& scene, const KeyPress& key) override;
    void draw(const Scene& scene, Picture& picture) const override;

private:
    void put(Scene& scene, map::ScreenPoint at);

    std::optional<geo::Location> under_cursor_;
};

}  // namespace arpent::mode
