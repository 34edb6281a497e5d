// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/condition.hpp"

#include "core/preset/split.hpp"

#include <algorithm>

namespace arpent::preset {

bool TagCondition::holds(const osm::Tags& tags) const {
    const auto value = tags.get(key);
    return value && (values.empty() || std::ranges::find(values, *value) != values.end());
}

std::vector<TagCondition> parse_conditions(std::string_view text) {
    std::vector<TagCondition> conditions;
    for (const auto& part : split_list(text, ';')) {
        const auto equals = part.find('=');
        const auto value = equals == std::string::npos ? "*" : part.substr(equals + 1);
        auto key = std::string(trimmed(std::string_view(part).substr(0, equals)));
        if (!key.empty()) {
            conditions.push_back({std::move(key), value == "*" ? std::vector<std::string>{}
                                                               : split_list(value, '|')});
        }
    }
    return conditions;
}

bool all_hold(const std::vector<TagCondition>& conditions, const osm::Tags& tags) {
    return std::ranges::all_of(conditions, [&](const auto& each) { return each.holds(tags); });
}

}  // namespace arpent::preset
