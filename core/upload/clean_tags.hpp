// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace arpent::upload {

/// What the API takes of a key, a value or a role, in Unicode code points (facts/osm-api.md 2).
constexpr std::size_t max_code_points = 255;

/// Without control characters, bytes that are no UTF-8, and spaces at both ends; line breaks and
/// tabs become spaces.
std::string clean_text(std::string_view text);

/// At most 255 code points; what is cut ends in "…", so that people see it.
std::string shortened(std::string_view text);

/// The tags as they may be sent: those that `before` has in the same words stay as they are; others
/// are cleaned and shortened, and dropped where nothing is left of key or value.
osm::Tags clean_tags(const osm::Tags& tags, const osm::Tags& before);

}  // namespace arpent::upload
