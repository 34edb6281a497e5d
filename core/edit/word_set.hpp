// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace arpent::edit {

/// Tags whose value is a set of words between semicolons ("sport", "cuisine" …).
bool is_word_set(std::string_view key);

/// Without the spaces around them, without empty ones.
std::set<std::string> words_of(std::string_view text);

/// Sorted, with semicolons.
std::string joined(const std::set<std::string>& words);

}  // namespace arpent::edit
