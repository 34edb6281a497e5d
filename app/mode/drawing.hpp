// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/mode.hpp"
#include "app/operation/draft.hpp"

#include <optional>

namespace arpent::mode {

/// Drawing point by point, shared by lines and areas. A click on the first point closes the ring;
/// a double-click, a click on the last point or Enter ends; Back takes the last point back; Escape
/// ends what is drawn enough and drops what is not, so that nothing is lost in silence.
class Drawing : public Mode {
public:
    void enter(Scene& scene) override;
    bool handle(Scene& scene, const Gesture& gesture) override;
    bool handle(Scene& scene, const KeyPress& key) override;
    void draw(const Scene& scene, Picture& picture) const override;
    void exit(Scene& scene) override;

protected:
    /// What the points of this drawing are joined to.
    virtual bool meets(const osm::Way& way) const = 0;

private:
    operation::Anchor anchor_at(const Scene& scene, map::ScreenPoint at, bool free) const;
    void put(Scene& scene, map::ScreenPoint at, bool free);
    bool is_near(const Scene& scene, const operation::Anchor& anchor, map::ScreenPoint at) const;

    std::optional<operation::Anchor> under_cursor_;
    bool closes_ = false;  ///< the cursor is on the first point
};

}  // namespace arpent::mode
