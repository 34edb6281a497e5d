// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/grips.hpp"
#include "app/mode/mode.hpp"

#include <optional>

namespace arpent::mode {

/// Something is selected: its grips move it and give it more vertices, the keys delete or nudge it,
/// a click elsewhere selects something else.
class Select final : public Mode {
public:
    bool handle(Scene& scene, const Gesture& gesture) override;
    bool handle(Scene& scene, const KeyPress& key) override;
    void draw(const Scene& scene, Picture& picture) const override;
    void exit(Scene& scene) override;

private:
    /// A grip on its way.
    struct Hold {
        Grip grip;
        operation::Anchor target;
    };
    bool take_hold(Scene& scene, const Gesture& gesture);
    void drop(Scene& scene);
    void click(Scene& scene, const Gesture& gesture);
    void draw_hold(const Scene& scene, Picture& picture) const;
    operation::Anchor target_at(const Scene& scene, const Gesture& gesture) const;

    std::optional<Hold> hold_;
    std::optional<Grip> active_;             ///< under the cursor
    std::optional<osm::ElementId> hovered_;  ///< what a click would select
};

}  // namespace arpent::mode
