// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/osm_login.hpp"
#include "app/panel/osm_update.hpp"
#include "app/panel/place.hpp"
#include "app/ui/ui.hpp"

#include <functional>
#include <optional>

namespace arpent::panel {

/// « OpenStreetMap »: bring the map up to date, read through and send, and the account. Trainers
/// come here from the day, residents from their map.
class OsmScreen {
public:
    /// The project outlives it. `wake` ends the window's sleep.
    OsmScreen(project::Project& project, const std::function<void()>& wake)
        : project_(project), update_(project, wake), login_(wake) {}

    void open();
    std::optional<Place> draw(ui::Ui& ui, operation::Workbench& bench);
    bool is_busy() const { return update_.is_busy() || login_.is_busy(); }

private:
    std::optional<Place> draw_left(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void draw_right(ui::Ui& ui, const ui::Rect& rect);

    project::Project& project_;
    OsmUpdate update_;
    OsmLogin login_;
};

}  // namespace arpent::panel
