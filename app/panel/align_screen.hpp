// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/panel/papers.hpp"
#include "app/panel/photo_view.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// A paper is being placed: its photo at the left, the map at the right, what to do next in one
/// sentence below, with how far off the paper lies.
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
    bool draw_bar(ui::Ui& ui, ui::Rect rect, Papers& papers, operation::Alignment& alignment);

    PhotoView photo_;
    const gl::Texture* shown_ = nullptr;
    bool opacity_changed_ = false;
};

}  // namespace arpent::panel
