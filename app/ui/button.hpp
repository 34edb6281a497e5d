// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/picture.hpp"
#include "app/ui/text.hpp"

#include <string>

namespace arpent::ui {

/// primary: the one thing to do next. secondary: the others. quiet: no edge until the pointer is
/// there, for bars and rows.
enum class ButtonKind { primary, secondary, quiet };

struct Button {
    std::string label{};
    Picture picture{};
    ButtonKind kind = ButtonKind::secondary;
    bool enabled = true;
    bool chosen = false;
    std::string tooltip{};  ///< more words, or why it is not available
    Font font = Font::body;
    Align align = Align::center;
    bool hide_label = false;  ///< only the picture is drawn; the label becomes the tooltip
};

/// Picture, then word. True when it was clicked.
bool button(Ui& ui, const Rect& rect, const Button& button);

/// Picture above word, for the column of verbs. `shrink` makes it flat for low screens.
bool verb_button(Ui& ui, const Rect& rect, const Button& button);
/// The height that a verb's words need at a width.
float verb_height(Ui& ui, std::string_view label, float width);

/// A choice: picture and word, chosen or not. True when it was clicked.
bool choice_card(Ui& ui, const Rect& rect, const Button& choice);

/// A large card: big picture above large words (the first screen).
bool big_card(Ui& ui, const Rect& rect, const Button& button);

/// The width that a button with picture and words needs.
float button_width(Ui& ui, const Button& button);

}  // namespace arpent::ui
