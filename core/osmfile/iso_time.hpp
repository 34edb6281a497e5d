// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::osmfile {

/// Seconds since 1970 as OSM files write them: "2021-05-08T09:30:00Z".
std::string format_iso_time(std::int64_t seconds);
/// Nothing unless the text has exactly that form and names a real moment.
std::optional<std::int64_t> parse_iso_time(std::string_view text);

}  // namespace arpent::osmfile
