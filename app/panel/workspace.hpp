// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/ui/ui.hpp"
#include "core/project/project.hpp"

#include <functional>
#include <memory>
#include <string>

namespace arpent::panel {

/// The screen where a carnet is worked on: a bar above, the verbs at the left, the map, one card at
/// the right, and the state of things in words below.
class Workspace {
public:
    Workspace(std::unique_ptr<project::Project> project, std::function<void()> wake);
    ~Workspace();

    enum class Outcome { stay, leave };
    Outcome draw(ui::Ui& ui);

    std::string name() const { return project_->name(); }
    const map::MapView& map() const { return view_; }

private:
    std::unique_ptr<project::Project> project_;
    map::MapView view_;
    bool placed_ = false;
};

}  // namespace arpent::panel
