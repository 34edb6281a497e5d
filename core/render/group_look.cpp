// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/group_look.hpp"

#include <array>

namespace arpent::render {

GroupLook group_look(std::size_t index) {
    static constexpr std::array<Color, 7> colors{
        Color::hex(0x2F6DB5), Color::hex(0xC2557A), Color::hex(0xB7791F), Color::hex(0x5B7F2B),
        Color::hex(0x7A5BA8), Color::hex(0x2B8C8C), Color::hex(0x8A5A3C)};
    constexpr std::size_t shapes = 4;
    return {colors.at(index % colors.size()), static_cast<GroupShape>(index % shapes)};
}

}  // namespace arpent::render
