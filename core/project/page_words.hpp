// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/map_page.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace arpent::project {

/// The sentence of a key in the language of the day (app/text).
using Translate = std::function<std::string(std::string_view key)>;

/// What stands on every page, from the keys "paper.*".
paper::PageWords page_words(const Translate& translate);

/// Today as the payload has it: days since 2020-01-01, UTC.
std::uint16_t sheet_day();
/// As people write it: "26/11/2026".
std::string sheet_day_text(std::uint16_t day);

}  // namespace arpent::project
