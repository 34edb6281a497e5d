// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/theme.hpp"

namespace arpent::ui {

GroupLook group_look(std::size_t index) {
    const render::GroupLook look = render::group_look(index);
    return {IM_COL32(look.color.r, look.color.g, look.color.b, look.color.a), look.shape};
}

}  // namespace arpent::ui
