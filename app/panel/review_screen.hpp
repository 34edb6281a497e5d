// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/operation/workbench.hpp"
#include "app/panel/place.hpp"
#include "app/panel/review_list.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace arpent::panel {

/// « Relire »: everything that will be sent, by theme, each with what is new, whose work it is,
/// what could be better, and its place; taken out or put back one by one. Nothing is sent that was
/// not read through here.
class ReviewScreen {
public:
    /// All outlive it.
    ReviewScreen(project::Project& project, map::MapView& view) : project_(project), view_(view) {}

    void open();
    std::optional<Place> draw(ui::Ui& ui, operation::Workbench& bench);

private:
    void refresh(operation::Workbench& bench);
    void choose(std::size_t index);
    void draw_list(ui::Ui& ui, const ui::Rect& rect);
    void draw_map_side(ui::Ui& ui, const ui::Rect& rect);
    void draw_entry(ui::Ui& ui, const ui::Rect& rect);
    std::size_t going() const;

    project::Project& project_;
    map::MapView& view_;
    std::vector<ReviewEntry> entries_;
    std::size_t chosen_ = 0;
    std::optional<std::uint64_t> seen_;  ///< the edits when the list was made
    bool placed_ = false;
};

}  // namespace arpent::panel
