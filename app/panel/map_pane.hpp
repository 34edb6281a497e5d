// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// The viewport of a map that fills a rectangle of the window.
map::Viewport viewport_of(const ui::Ui& ui, const ui::Rect& rect);

/// Draws a map into a rectangle, and asks for the next frame while it moves or fades.
void draw_map(ui::Ui& ui, map::MapView& view, const ui::Rect& rect);

/// Shows a box at once, without flying there. The viewport must be set.
void show_box(map::MapView& view, const geo::Box& box, double padding);

/// Where a place lies in the window when the map shows it there.
std::optional<ui::Point> on_screen(const map::MapView& view, geo::Location location);

/// Whether a name that the map shows holds the words (as_read()).
bool shows(const map::MapView& view, std::string_view words);

/// The wheel zooms about the pointer, the keys of the focused map pan and zoom it.
void look_around(ui::Ui& ui, map::MapView& view, const ui::Rect& rect, const ui::Response& area);

}  // namespace arpent::panel
