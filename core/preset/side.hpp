// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <optional>
#include <string_view>

namespace arpent::preset {

/// Keys of one side of a street, "cycleway:left" and "sidewalk:right": the tag may also stand for
/// both sides, as "cycleway:both" or, older, "cycleway". In `sidewalk` the older form names the
/// sides in its value (both, left, right, no).

/// The value of the key, also where it is said of both sides; of any other key just its value.
std::optional<std::string_view> value_of_side(std::string_view key, const osm::Tags& tags);

/// The same tags, said side by side where the key is of one side; else the tags themselves.
osm::Tags with_sides_apart(std::string_view key, const osm::Tags& tags);

}  // namespace arpent::preset
