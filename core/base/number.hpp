// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent {

/// Numbers in text, never through the locale: a decimal comma would silently move a node by 40 km.
/// Each parser takes the whole text or nothing (no spaces, no trailing characters).
std::optional<double> parse_double(std::string_view text);
std::optional<std::int64_t> parse_int(std::string_view text);
std::optional<std::uint64_t> parse_uint(std::string_view text);

/// Fixed notation with `decimals` digits after the point.
std::string format_fixed(double value, int decimals);
/// The shortest text that parses back to the same value.
std::string format_double(double value);

}  // namespace arpent
