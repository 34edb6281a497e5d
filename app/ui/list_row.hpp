// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/picture.hpp"
#include "app/ui/ui.hpp"

#include <string>

namespace arpent::ui {

/// A line of a list: picture, name, something smaller under it, something at its right end.
struct ListRow {
    std::string label{};
    std::string detail{};
    std::string right{};
    Picture picture{};
    bool chosen = false;
    bool enabled = true;
};
/// 48 px high at least, 64 with a detail. True when it was clicked.
bool list_row(Ui& ui, const Rect& rect, const ListRow& row);

}  // namespace arpent::ui
