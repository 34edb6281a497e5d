// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <algorithm>
#include <array>

namespace arpent::qa {

/// Neither passes over or under the other, as far as their tags say.
inline bool are_on_one_level(const osm::Tags& one, const osm::Tags& other) {
    constexpr std::array<const char*, 4> keys{"layer", "level", "bridge", "tunnel"};
    return std::ranges::all_of(keys, [&](const char* key) { return one[key] == other[key]; });
}

}  // namespace arpent::qa
