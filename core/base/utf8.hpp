// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arpent {

bool is_valid_utf8(std::string_view text);

/// What two spellings of one word have in common: no case, no accents, ligatures opened
/// ("Œuvre" and "oeuvre" are equal), typographic apostrophes made plain. For search only.
/// Invalid UTF-8 is returned unchanged.
std::string fold(std::string_view text);

/// Unicode code points, as OSM's limit of 255 counts them (facts/osm-api.md 2).
std::size_t code_points(std::string_view text);

/// The first `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count);

}  // namespace arpent
