// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/cairo.hpp"
#include "core/sheet/page.hpp"

namespace arpent::paper {

/// A group's colour and shape, the same as on the screen: never colour alone.
enum class GroupShape { circle, diamond, square, hexagon };
struct GroupLook {
    render::Color color;
    GroupShape shape = GroupShape::circle;
};

/// The look of the group with a number from 1.
GroupLook group_look(int number);

/// The shape, filled, into the square.
void draw_group_shape(cairo_t* cr, const GroupLook& look, const sheet::PageRect& square);

}  // namespace arpent::paper
