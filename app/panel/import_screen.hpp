// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/panel/work.hpp"
#include "app/ui/ui.hpp"
#include "core/osmfile/probe.hpp"
#include "core/project/project.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace arpent::panel {

/// An extract becomes a carnet: where it lies, the frame of the quarter, its name, and off it goes.
class ImportScreen {
public:
    ImportScreen(std::filesystem::path extract, std::function<void()> wake);
    ~ImportScreen();
    ImportScreen(const ImportScreen&) = delete;
    ImportScreen& operator=(const ImportScreen&) = delete;

    struct Result {
        bool leave = false;
        std::optional<std::filesystem::path> made;  ///< the new carnet
    };
    Result draw(ui::Ui& ui, Work& work);

    const map::MapView& map() const { return view_; }

private:
    /// What the file tells before anything is kept of it.
    struct Look {
        osmfile::ExtractInfo info;
        std::unique_ptr<project::Project> preview;  ///< null: too large to be drawn whole
    };

    void look(Work& work);
    void show(Look look);
    void make(Work& work);
    void draw_map_side(ui::Ui& ui, const ui::Rect& rect);
    void hand(ui::Ui& ui, const ui::Response& area, const ui::Rect& rect);
    bool draw_bar(ui::Ui& ui, const ui::Rect& rect);
    bool draw_card(ui::Ui& ui, const ui::Rect& rect);
    void draw_frame_buttons(ui::Ui& ui, ui::Rect rest);
    void take_view(const ui::Rect& rect);
    void show_frame();
    std::string frame_words() const;
    std::filesystem::path target() const;

    std::filesystem::path extract_;
    std::filesystem::path preview_file_;
    map::MapView view_;
    bool begun_ = false;
    std::optional<Look> look_;
    bool placed_ = false;
    std::optional<geo::Box> frame_;  ///< the quarter; none is everything
    bool drawing_ = true;            ///< a drag draws the frame; else it moves the map
    std::optional<geo::Location> from_;
    ui::Point last_;
    bool dragging_ = false;
    bool take_view_ = false;
    std::string name_;
    std::optional<std::filesystem::path> made_;
};

}  // namespace arpent::panel
