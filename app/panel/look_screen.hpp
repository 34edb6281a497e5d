// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/operation/workbench.hpp"
#include "app/panel/look_things.hpp"
#include "app/ui/ui.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/worker.hpp"
#include "core/project/theme_count.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// « Regarder »: the quarter on the projector, theme by theme: what is there, what is missing; and
/// in the evening the same before and after the day, one after the other or side by side.
class LookScreen {
public:
    /// All outlive it. `wake` ends the window's sleep.
    LookScreen(project::Project& project, map::MapView& view, std::function<void()> wake);

    void open();
    /// True when the person leaves.
    bool draw(ui::Ui& ui, operation::Workbench& bench);
    bool is_busy() const { return !worker_.is_idle(); }

private:
    /// The stock-take, made by a worker.
    struct Picture {
        project::ThemeCounts counts;
        std::vector<Thing> before;
        std::vector<Thing> now;
    };

    void refresh(const operation::Workbench& bench);
    void draw_map_side(ui::Ui& ui, const ui::Rect& rect);
    void draw_before(ui::Ui& ui, const ui::Rect& rect);
    void draw_split(ui::Ui& ui, const ui::Rect& rect);
    void draw_things(ui::Ui& ui, const ui::Rect& rect, const std::vector<Thing>& things);
    void show_moment();
    void draw_themes(ui::Ui& ui, const ui::Rect& rect, const preset::PresetCatalogue& presets);
    void draw_kinds(ui::Ui& ui, const ui::Rect& rect);
    void draw_side(ui::Ui& ui, const ui::Rect& rect, const operation::Workbench& bench);
    const std::string& theme() const;

    project::Project& project_;
    map::MapView& view_;
    std::function<void()> wake_;
    std::unique_ptr<map::MapView> before_;  ///< the other half, while two moments are compared
    std::optional<project::Stock> stock_;
    std::shared_ptr<const Picture> picture_;
    std::optional<std::uint64_t> seen_;  ///< the edits when it was ordered
    std::size_t theme_ = 0;              ///< place in the counts
    std::size_t moment_ = 1;             ///< 0 before, 1 now
    double split_ = 0.5;                 ///< the share of « avant » of the map's width
    unsigned int color_ = 0;             ///< of the theme
    bool placed_ = false;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
