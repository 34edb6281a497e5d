// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/panel/editing_screen.hpp"
#include "app/ui/ui.hpp"
#include "core/project/project.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace arpent::panel {

/// An open carnet, its map, and the screen where it is worked on.
class Workspace {
public:
    Workspace(std::unique_ptr<project::Project> project, const std::function<void()>& wake);
    /// Finishes what is being drawn.
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    using Outcome = EditingScreen::Outcome;
    Outcome draw(ui::Ui& ui) { return screen_.draw(ui); }

    std::string name() const { return project_->name(); }
    const map::MapView& map() const { return view_; }
    bool is_working() const { return screen_.is_working(); }
    void take_picture(const std::filesystem::path& file) { screen_.take_picture(file); }

private:
    std::unique_ptr<project::Project> project_;
    map::MapView view_;
    EditingScreen screen_;
};

}  // namespace arpent::panel
