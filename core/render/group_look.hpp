// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/color.hpp"

#include <cstddef>

namespace arpent::render {

/// A group's colour and shape, the same on screens and papers: never colour alone.
enum class GroupShape { circle, diamond, square, hexagon };
struct GroupLook {
    Color color;
    GroupShape shape = GroupShape::circle;
};

/// The look of the group at a place in the list of groups.
GroupLook group_look(std::size_t index);

}  // namespace arpent::render
