// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/mode/draw_ring.hpp"
#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/project/sector_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// « Les secteurs »: the parts of the quarter that groups walk; drawn on the map, named, given to a
/// group, changed and taken away.
class SectorCard {
public:
    /// True when the person goes back.
    bool draw(ui::Ui& ui, ui::Rect rect, operation::Workbench& bench);
    /// Borders and names of the sectors, over the map.
    void draw_borders(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                      operation::Workbench& bench) const;
    /// Draws the border meanwhile; null while none is drawn.
    mode::Mode* mode() { return draft_ ? &ring_ : nullptr; }

private:
    struct Draft {
        project::Sector sector;  ///< its id is 0 for a new one
        std::string group;
    };

    void list(ui::Ui& ui, ui::Rect rest, operation::Workbench& bench);
    void write(ui::Ui& ui, ui::Rect rest, operation::Workbench& bench);
    void begin(operation::Workbench& bench, const project::Sector& sector);
    void keep(operation::Workbench& bench);

    std::optional<std::int64_t> chosen_;
    std::optional<Draft> draft_;
    std::optional<Message> problem_;
    mode::DrawRing ring_;
};

}  // namespace arpent::panel
