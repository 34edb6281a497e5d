// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arpent::preset {

/// A key that must be there, with one of some values or with any.
struct TagCondition {
    std::string key;
    std::vector<std::string> values;  ///< empty: any value

    bool holds(const osm::Tags& tags) const;
    bool operator==(const TagCondition&) const = default;
};

/// All of them must hold. Written "highway=residential|tertiary;name=*".
std::vector<TagCondition> parse_conditions(std::string_view text);
bool all_hold(const std::vector<TagCondition>& conditions, const osm::Tags& tags);

}  // namespace arpent::preset
