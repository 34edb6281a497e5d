// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/theme.hpp"

#include <array>

namespace arpent::ui {

GroupLook group_look(std::size_t index) {
    static constexpr std::array<ImU32, 7> colors = {rgb(0x2F6DB5), rgb(0xC2557A), rgb(0xB7791F),
                                                    rgb(0x5B7F2B), rgb(0x7A5BA8), rgb(0x2B8C8C),
                                                    rgb(0x8A5A3C)};
    return {colors[index % colors.size()], static_cast<GroupShape>(index % 4)};
}

}  // namespace arpent::ui
