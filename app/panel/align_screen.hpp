// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/panel/papers.hpp"
#include "app/panel/photo_view.hpp"
#include "app/panel/placing_bar.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// A paper is being placed: its photo at the left, the map at the right, what to do next below.
class AlignScreen {
public:
    /// Where the map goes when the screen fills `area`.
    static ui::Rect map_rect(const ui::Rect& area);
    /// All but the map. Before the map: what has the focus has the keys, the map takes the rest.
    void draw(ui::Ui& ui, const ui::Rect& area, Papers& papers);
    /// The map's halves of the points, after the map.
    static void draw_pins(ui::Ui& ui, const ui::Rect& area, Papers& papers,
                          const map::Camera& camera);

private:
    void draw_waiting(ui::Ui& ui, const ui::Rect& rect, Papers& papers);

    PhotoView photo_;
    PlacingBar bar_;
    const gl::Texture* shown_ = nullptr;
};

}  // namespace arpent::panel
