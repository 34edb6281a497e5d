// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/picture.hpp"
#include "app/ui/ui.hpp"

#include <string>
#include <string_view>

namespace arpent::ui {

struct TextField {
    std::string label{};  ///< its name for play scripts and, when `hint` is "", what stands in it
    std::string hint{};   ///< shown in grey while it is empty
    Picture picture{};
    bool enabled = true;
};

struct TextFieldResult {
    bool changed = false;
    bool entered = false;  ///< Enter was pressed
};

/// One line of text in UTF-8, with selection, clipboard and a button that empties it.
TextFieldResult text_field(Ui& ui, const Rect& rect, const TextField& field, std::string& value);

}  // namespace arpent::ui
