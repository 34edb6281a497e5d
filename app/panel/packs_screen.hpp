// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/places.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/base/message.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// « Préparer les ordinateurs »: the groups of the day, and one carnet for each on a stick.
class PacksScreen {
public:
    void open();
    /// True when the person leaves.
    bool draw(ui::Ui& ui, operation::Workbench& bench);

private:
    void draw_groups(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void draw_side(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void draw_places(ui::Ui& ui, ui::Column& column, const project::Project& project);
    void make(operation::Workbench& bench);
    std::filesystem::path target(const project::Project& project) const;

    std::vector<FilePlace> places_;
    std::size_t place_ = 0;
    std::string new_name_;
    std::vector<std::filesystem::path> made_;
    std::optional<Message> told_;
};

}  // namespace arpent::panel
