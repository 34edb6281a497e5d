// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::ui {

enum class Align { left, center, right };
enum class Vertical { top, middle };

struct TextStyle {
    Font font = Font::body;
    ImU32 color = color::ink;
    Align align = Align::left;
    Vertical vertical = Vertical::middle;
    int max_lines = 0;    ///< 0 is as many as fit; what is left out ends with … and a tooltip
    float pitch = 1.35F;  ///< from line to line, in ems
};

/// Writes words into a rectangle, wrapped at spaces and hyphens (never at no-break spaces; a word
/// too long is broken anywhere). Every script is written as it should be. What does not fit is cut
/// with an ellipsis, and the pointer shows the whole. Returns the height used.
float text(Ui& ui, const Rect& rect, std::string_view words, const TextStyle& style = {});

/// The size that words take when wrapped at `width`.
Size measure(Ui& ui, std::string_view words, Font font = Font::body, float width = 1e6F,
             float pitch = 1.35F);

/// Where lines end: views into `words`, without the spaces at their ends.
std::vector<std::string_view> wrap(const Face& face, std::string_view words, float width);

/// The first of the fonts, from large to small, in which no word has to be broken and the words
/// take at most `lines` lines; else the last.
Font fitting_font(Ui& ui, std::string_view words, float width, std::span<const Font> fonts,
                  std::size_t lines = 3);

/// Pixels that one line takes.
float line_width(const Face& face, std::string_view line);
/// Height of a line.
float line_height(Ui& ui, Font font, float pitch = 1.35F);

/// The words, or as many of their first characters as fit with an ellipsis.
std::string shortened(const Face& face, std::string_view words, float width);

}  // namespace arpent::ui
