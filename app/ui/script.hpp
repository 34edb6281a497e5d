// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace arpent::ui {

/// The character of UTF-8 text at `at`, and how many bytes it takes (1 where it is malformed).
std::pair<char32_t, std::size_t> character(std::string_view text, std::size_t at);

/// Whether a character is not for ImGui's atlas: its script joins letters, writes from the right,
/// stacks marks, or has more signs than an atlas holds. Left are Latin, Greek, Cyrillic and
/// Armenian, signs and symbols.
bool is_for_typesetter(char32_t c);
/// Whether any of its characters is.
bool needs_typesetter(std::string_view text);

/// Whether its first letter belongs to a script that is written from the right.
bool reads_from_right(std::string_view text);

/// Whether a line may end behind this character without a space: Chinese, Japanese, Thai, ...
bool breaks_anywhere(char32_t c);

}  // namespace arpent::ui
