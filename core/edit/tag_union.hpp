// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <optional>
#include <string>

namespace arpent::edit {

/// The first key that both have with different values; nothing when they can be united.
std::optional<std::string> differing_key(const osm::Tags& a, const osm::Tags& b);

}  // namespace arpent::edit
