// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/mode/controller.hpp"
#include "app/operation/workbench.hpp"
#include "app/ui/ui.hpp"

namespace arpent::mode {

/// The map in the window, worked on: brings the frame's input to the controller, the workbench's
/// changes to the map, and what the mode shows above it. Needs the GL context.
class MapBoard {
public:
    MapBoard(operation::Workbench& bench, map::MapView& view);

    /// Handles the input and draws the map into `rect` of the framebuffer. Before the widgets that
    /// lie on it.
    void frame(ui::Ui& ui, const ui::Rect& rect);

    /// Another mode at work until it is taken away again with null.
    void host(Mode* guest) { controller_.host(guest); }

    /// « + » and « − »: by whole levels about the middle.
    void zoom(double levels);

private:
    void pointer(ui::Ui& ui, const ui::Response& area, const ui::Rect& rect);
    void keys(ui::Ui& ui, bool focused);
    void follow_bench(const ui::Rect& rect);
    void show_hint(ui::Ui& ui, const ui::Rect& rect, const Message& hint);

    operation::Workbench& bench_;
    map::MapView& view_;
    Controller controller_;
    bool pressed_ = false;
    ui::Point last_pointer_{-1, -1};
};

}  // namespace arpent::mode
