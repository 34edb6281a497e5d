// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/fonts.hpp"
#include "app/ui/rect.hpp"
#include "app/ui/ui.hpp"

#include <string_view>
#include <vector>

namespace arpent::ui {

/// Lines in scripts that the atlas cannot show (script.hpp), shaped by Pango and drawn as pictures.
float typeset_width(const Face& face, std::string_view line);
/// As wrap() in text.hpp. Lines are broken in the order of reading, each is then laid out by
/// itself.
std::vector<std::string_view> typeset_wrap(const Face& face, std::string_view words, float width);
/// `place` is the line's left end on its baseline.
void draw_typeset(Ui& ui, const Face& face, Point place, std::string_view line, ImU32 color);

}  // namespace arpent::ui
