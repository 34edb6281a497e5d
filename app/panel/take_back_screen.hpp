// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/file_browser.hpp"
#include "app/panel/place.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/project/merging.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace arpent::panel {

/// « Reprendre le travail des groupes »: what lies on the sticks that are plugged in, beside the
/// carnet, or in a folder that the person chose; what each brings; and then what came of it.
class TakeBackScreen {
public:
    /// Looks for carnets.
    void open();
    std::optional<Place> draw(ui::Ui& ui, operation::Workbench& bench);

private:
    void look(project::Project& project);
    void take(operation::Workbench& bench);
    void draw_packs(ui::Ui& ui, const ui::Rect& rect, project::Project& project) const;
    std::optional<Place> draw_side(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    std::optional<Place> draw_outcome(ui::Ui& ui, ui::Column& column);
    void draw_files(ui::Ui& ui);

    std::optional<std::filesystem::path> folder_;  ///< that the person chose
    std::vector<project::FoundPack> packs_;
    bool looked_ = false;
    std::optional<project::MergeReport> report_;
    std::optional<Message> refusal_;
    std::optional<FileBrowser> files_;
};

}  // namespace arpent::panel
