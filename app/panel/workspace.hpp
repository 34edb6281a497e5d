// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/panel/day_screen.hpp"
#include "app/panel/editing_screen.hpp"
#include "app/panel/look_screen.hpp"
#include "app/panel/osm_screen.hpp"
#include "app/panel/packs_screen.hpp"
#include "app/panel/place.hpp"
#include "app/panel/questions_screen.hpp"
#include "app/panel/review_screen.hpp"
#include "app/panel/room_screen.hpp"
#include "app/panel/send_screen.hpp"
#include "app/panel/take_back_screen.hpp"
#include "app/ui/ui.hpp"
#include "core/project/project.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace arpent::panel {

/// An open carnet, its map, and the screens where people work on it: the group's map, and what
/// trainers see of the day.
class Workspace {
public:
    Workspace(std::unique_ptr<project::Project> project, const std::function<void()>& wake);
    /// Finishes what is being drawn.
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    using Outcome = EditingScreen::Outcome;
    Outcome draw(ui::Ui& ui);
    /// Shows another screen of the carnet.
    void go(const Destination& to);

    std::string name() const { return project_->name(); }
    const map::MapView& map() const { return view_; }
    bool is_working() const {
        return screen_.is_working() || questions_.is_busy() || look_.is_busy() || send_.is_busy() ||
               osm_.is_busy();
    }
    /// Whether the map is on the screen.
    bool shows_map() const {
        return place_ == Place::map || place_ == Place::questions || place_ == Place::look ||
               place_ == Place::review;
    }
    void take_picture(const std::filesystem::path& file);
    void take_table(const std::filesystem::path& file);

private:
    /// Where those who are not on the map are: trainers at their day, groups in the room, residents
    /// at what they share with OpenStreetMap.
    Place hub() const;

    std::unique_ptr<project::Project> project_;
    map::MapView view_;
    EditingScreen screen_;
    DayScreen day_;
    PacksScreen packs_;
    TakeBackScreen take_back_;
    QuestionsScreen questions_;
    LookScreen look_;
    ReviewScreen review_;
    SendScreen send_;
    OsmScreen osm_;
    RoomScreen room_;
    Place place_ = Place::map;
};

}  // namespace arpent::panel
