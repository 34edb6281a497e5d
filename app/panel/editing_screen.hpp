// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/mode/align_scan.hpp"
#include "app/mode/map_board.hpp"
#include "app/operation/finish_drawing.hpp"
#include "app/operation/workbench.hpp"
#include "app/panel/align_screen.hpp"
#include "app/panel/edit_card.hpp"
#include "app/panel/file_browser.hpp"
#include "app/panel/history_page.hpp"
#include "app/panel/ideas_page.hpp"
#include "app/panel/marks_page.hpp"
#include "app/panel/papers.hpp"
#include "app/panel/papers_page.hpp"
#include "app/panel/print_page.hpp"
#include "app/panel/report_page.hpp"
#include "app/panel/survey_page.hpp"
#include "app/ui/ui.hpp"
#include "core/project/project.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace arpent::panel {

/// The screen where a group works on its carnet: a bar with undo above, the verbs at the left, the
/// map, one card at the right, and what is saved in words below.
class EditingScreen {
public:
    /// The project and the map outlive it.
    EditingScreen(project::Project& project, map::MapView& view,
                  std::shared_ptr<const preset::PresetCatalogue> presets,
                  const std::function<void()>& wake);

    enum class Outcome { stay, leave, help, day };
    /// One frame over the whole window.
    Outcome draw(ui::Ui& ui);

    /// Finishes what is being drawn and keeps where the map stands, before the carnet is left.
    void close();
    /// Another screen takes the window: what is being drawn is finished.
    void leave_map() { operation::leave_drawing(bench_); }
    /// The map takes it back, with this page in its card; what went meanwhile is no longer
    /// selected.
    void come_back(operation::Page page);
    bool is_working() const {
        return card_.is_working() || papers_.is_busy() || marks_page_.is_busy() ||
               print_page_.is_busy() || report_page_.is_working() || survey_page_.is_working();
    }
    /// A picture that fell on the window is a paper.
    void take_picture(const std::filesystem::path& file);
    /// And a table a survey.
    void take_table(const std::filesystem::path& file);

    operation::Workbench& bench() { return bench_; }

private:
    struct Layout {
        ui::Rect bar;
        ui::Rect tools;
        ui::Rect map;
        ui::Rect card;
        ui::Rect status;
    };
    static Layout lay_out(const ui::Ui& ui);
    void draw_card(ui::Ui& ui, const ui::Rect& rect);
    void draw_aligning(ui::Ui& ui, const Layout& layout);
    void draw_files(ui::Ui& ui);
    Outcome draw_bar(ui::Ui& ui, const ui::Rect& rect);
    void draw_status(ui::Ui& ui, const ui::Rect& rect);
    void draw_zoom(ui::Ui& ui, const ui::Rect& map);
    void draw_notice(ui::Ui& ui, const ui::Rect& map);

    project::Project& project_;
    map::MapView& view_;
    operation::Workbench bench_;
    mode::MapBoard board_;
    EditCard card_;
    Papers papers_;
    PapersPage papers_page_;
    MarksPage marks_page_;
    PrintPage print_page_;
    ReportPage report_page_;
    IdeasPage ideas_page_;
    SurveyPage survey_page_;
    HistoryPage history_page_;
    AlignScreen align_screen_;
    mode::AlignScan align_mode_;
    std::optional<FileBrowser> files_;
    bool placed_ = false;
};

}  // namespace arpent::panel
