// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/mode.hpp"

#include <optional>

namespace arpent::mode {

/// One click places a thing, in one edit. What belongs on a path (a crossing, a bollard) is joined
/// to the path under the cursor.
class AddPoint final : public Mode {
public:
    void enter(Scene& scene) override;
    bool handle(Scene& scene, const Gesture& gesture) override;
    /// Enter places it in the middle of the view; Escape puts the tool away.
    bool handle(Scene& scene, const KeyPress& key) override;
    void draw(const Scene& scene, Picture& picture) const override;

private:
    void place(Scene& scene, map::ScreenPoint at, bool free);
    operation::Anchor anchor_at(const Scene& scene, map::ScreenPoint at, bool free) const;

    std::optional<operation::Anchor> under_cursor_;
};

}  // namespace arpent::mode
