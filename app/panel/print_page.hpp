// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/progress.hpp"
#include "core/job/worker.hpp"
#include "core/project/sheet_plan.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace arpent::panel {

/// « Imprimer des papiers »: paper, scale, theme and what comes along; the map shows where the
/// pages lie. Makes a PDF and hands it to the system's own program, which prints it.
class PrintPage {
public:
    PrintPage(std::shared_ptr<const preset::PresetCatalogue> presets, std::filesystem::path folder,
              std::function<void()> wake);

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    /// The borders and names of the pages, over the map.
    void draw_pages(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                    operation::Workbench& bench);
    bool is_busy() const { return progress_ != nullptr; }

private:
    void plan(operation::Workbench& bench);
    void choices(ui::Ui& ui, ui::Column& column);
    void scale_row(ui::Ui& ui, const ui::Rect& rect);
    void theme_row(ui::Ui& ui, const ui::Rect& rect);
    void outcome(ui::Ui& ui, ui::Column& column);
    void print(operation::Workbench& bench);

    std::shared_ptr<const preset::PresetCatalogue> presets_;
    std::filesystem::path folder_;
    std::size_t paper_ = 0;      ///< A4, A3
    std::size_t direction_ = 0;  ///< portrait, landscape
    project::SheetOrder order_;
    std::optional<project::SheetOrder> planned_;  ///< what the plan below was made for
    std::variant<project::SheetPlan, Message> plan_;
    std::filesystem::path printed_;
    std::optional<Message> told_;
    std::shared_ptr<job::Progress> progress_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
