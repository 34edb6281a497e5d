// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/group_look.hpp"

#include <imgui.h>

#include <cstdint>

namespace arpent::ui {

/// 0x0B6B63 as people write it, in ImGui's byte order.
constexpr ImU32 rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
    return IM_COL32(hex >> 16U & 0xFFU, hex >> 8U & 0xFFU, hex & 0xFFU, alpha);
}

/// The colours of every screen: warm paper, dark ink, one colour for what to do next.
/// Text on its ground reaches a contrast of 4.5 at least (checked by a test).
namespace color {
constexpr ImU32 ground = rgb(0xF5F1E8);
constexpr ImU32 card = rgb(0xFFFDF8);
constexpr ImU32 ink = rgb(0x22302F);
constexpr ImU32 ink_2 = rgb(0x5B6764);
constexpr ImU32 line = rgb(0xD8CDB8);
constexpr ImU32 track = rgb(0xE7DFD0);
constexpr ImU32 action = rgb(0x0B6B63);
constexpr ImU32 action_hover = rgb(0x0A5D56);
constexpr ImU32 action_down = rgb(0x084C47);
constexpr ImU32 on_action = rgb(0xFFFFFF);
constexpr ImU32 chosen = rgb(0xDDEFEA);
constexpr ImU32 hover = rgb(0xF4EEE0);
constexpr ImU32 warning = rgb(0xC6252B);
constexpr ImU32 warning_ground = rgb(0xFBE9E7);
constexpr ImU32 disabled = rgb(0x8A8F87);
constexpr ImU32 disabled_line = rgb(0xE7DFD0);
constexpr ImU32 shadow = rgb(0x22302F, 34);
constexpr ImU32 scrim = rgb(0x22302F, 110);
}  // namespace color

/// A group's colour and shape: never colour alone.
using render::GroupShape;
struct GroupLook {
    ImU32 color;
    GroupShape shape;
};
/// The look of the group at a place in the list of groups.
GroupLook group_look(std::size_t index);

}  // namespace arpent::ui
