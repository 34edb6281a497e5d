// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <string>

namespace arpent::project {

/// What tables call an element: its main tag, "amenity=bench"; "" when it has none of the main
/// keys.
std::string kind_of(const osm::Tags& tags);

/// "key=value", a line each.
std::string all_of(const osm::Tags& tags);

}  // namespace arpent::project
