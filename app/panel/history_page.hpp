// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/project/chronicle.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace arpent::panel {

/// « Ce qui a changé »: every step of every group in words, the last first; of the selected thing
/// alone when there is one. Each can be seen on the map and taken back.
class HistoryPage {
public:
    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);

private:
    void refresh(operation::Workbench& bench);
    void filters(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void step(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
              const project::Step& step);

    std::vector<project::Step> steps_;
    std::vector<std::string> groups_;  ///< that did something, by the alphabet
    std::optional<std::string> group_;
    /// What the list was read with: the edits, the group, the element.
    std::optional<
        std::tuple<std::uint64_t, std::optional<std::string>, std::optional<osm::ElementId>>>
        seen_;
    std::optional<edit::EditId> open_;
};

}  // namespace arpent::panel
