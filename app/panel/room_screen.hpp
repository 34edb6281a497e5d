// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/place.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/project/room.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace arpent::panel {

/// « Relier les ordinateurs »: the trainer's laptop opens the room, the groups' join it; who is
/// there, and what came. The room stays open on every screen of the carnet until it is closed.
class RoomScreen {
public:
    explicit RoomScreen(std::function<void()> wake) : wake_(std::move(wake)) {}

    /// Once a frame: takes what came. True when something changed.
    bool update() { return room_ && room_->update(); }
    /// Where the person goes.
    std::optional<Place> draw(ui::Ui& ui, operation::Workbench& bench);

private:
    void start(operation::Workbench& bench, bool serves);
    void draw_guests(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) const;
    std::optional<Place> draw_side(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void draw_start(ui::Ui& ui, ui::Column& column, operation::Workbench& bench, bool serves);

    std::function<void()> wake_;
    std::unique_ptr<project::Room> room_;
    std::string address_;  ///< typed where the room is not found by itself
    std::optional<Message> refusal_;
};

}  // namespace arpent::panel
