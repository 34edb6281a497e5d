// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

namespace arpent::ui {

/// Corners and edges of everything: 10 px and 2 px.
float corner();
float edge();

void fill(Ui& ui, const Rect& rect, ImU32 color, float rounding = 0);
void outline(Ui& ui, const Rect& rect, ImU32 color, float rounding = 0, float thickness = 0);
/// A card: filled, edged, rounded.
void box(Ui& ui, const Rect& rect, ImU32 ground, ImU32 line);
/// Where the keyboard is: a dark ring with a light gap, seen on any ground.
void focus_ring(Ui& ui, const Rect& rect);
/// A soft shadow below (or above) a bar that lies on the map.
void shadow_below(Ui& ui, const Rect& bar);
void shadow_above(Ui& ui, const Rect& bar);
void shadow_left(Ui& ui, const Rect& bar);
void shadow_right(Ui& ui, const Rect& bar);
/// A soft shadow all around a card that floats.
void shadow_around(Ui& ui, const Rect& rect);
/// A group's shape.
void group_mark(Ui& ui, const Rect& rect, const GroupLook& look);

}  // namespace arpent::ui
