// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/operation/workbench.hpp"
#include "app/panel/sector_card.hpp"
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
#include <tuple>
#include <vector>

namespace arpent::panel {

/// « Imprimer des papiers »: which part of the quarter, paper, scale, theme and what comes along;
/// the map shows where the pages lie. The sectors are drawn from here. Makes a PDF and hands it to
/// the system's own program, which prints it.
class PrintPage {
public:
    PrintPage(std::shared_ptr<const preset::PresetCatalogue> presets, std::filesystem::path folder,
              std::function<void()> wake);

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    /// The borders and names of the pages, over the map.
    void draw_pages(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                    operation::Workbench& bench);
    bool is_busy() const { return progress_ != nullptr; }
    /// What the map does meanwhile: draws a sector. Null while none is drawn.
    mode::Mode* mode() { return on_sectors_ ? sectors_.mode() : nullptr; }

private:
    /// What is printed: all of it, one sector, what the map shows, or the places to go back to.
    enum class Part { all, sector, view, to_complete };
    struct Choice {
        Part part = Part::all;
        std::string sector;
        bool operator==(const Choice&) const = default;
    };
    std::vector<Choice> parts(operation::Workbench& bench) const;
    std::string words_of(const Choice& choice) const;
    void part_row(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void sectors_button(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void plan(operation::Workbench& bench);
    void choices(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void scale_row(ui::Ui& ui, const ui::Rect& rect);
    void theme_row(ui::Ui& ui, const ui::Rect& rect);
    void foot(ui::Ui& ui, ui::Rect& rest, operation::Workbench& bench);
    void print(operation::Workbench& bench);

    std::shared_ptr<const preset::PresetCatalogue> presets_;
    std::filesystem::path folder_;
    std::size_t paper_ = 0;      ///< A4, A3
    std::size_t direction_ = 0;  ///< portrait, landscape
    Choice choice_;
    geo::Box view_;  ///< what the map shows
    SectorCard sectors_;
    bool on_sectors_ = false;
    project::SheetOrder order_;
    /// What the plan below was made for; the edits count where marks are printed.
    std::optional<std::tuple<project::SheetOrder, Choice, std::uint64_t>> planned_;
    std::variant<project::SheetPlan, Message> plan_;
    std::filesystem::path printed_;
    std::optional<Message> told_;
    std::shared_ptr<job::Progress> progress_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
