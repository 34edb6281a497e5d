// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arpent::preset {

/// The parts of a list attribute of JOSM's format, without the spaces around them; a backslash
/// keeps a delimiter inside a part. An empty text has no parts.
std::vector<std::string> split_list(std::string_view text, char delimiter);

/// Text without the ASCII white space at its ends.
std::string_view trimmed(std::string_view text);

}  // namespace arpent::preset
