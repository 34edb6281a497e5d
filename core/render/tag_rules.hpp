// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace arpent::render {

/// A line of a style table: what has key=value (value "*": any but "no") is drawn so.
template <typename Style>
struct TagRule {
    std::string_view key;
    std::string_view value;
    Style style;
};

/// A style table that finds its rule by the tags an element has, not by trying every rule: most
/// tags (names, addresses, sources) are in no table at all. Of several rules the first one wins.
template <typename Style>
class TagRules {
public:
    explicit TagRules(std::span<const TagRule<Style>> rules) : rules_(rules) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            by_key_[rules[i].key].push_back(i);
        }
    }

    /// Null when no rule speaks of these tags.
    const Style* find(const osm::Tags& tags) const {
        std::size_t best = rules_.size();
        for (const auto& [key, value] : tags) {
            const auto found = by_key_.find(key);
            if (found == by_key_.end()) {
                continue;
            }
            for (const std::size_t i : found->second) {
                if (i >= best) {
                    break;
                }
                if (rules_[i].value == value || (rules_[i].value == "*" && value != "no")) {
                    best = i;
                }
            }
        }
        return best < rules_.size() ? &rules_[best].style : nullptr;
    }

private:
    std::span<const TagRule<Style>> rules_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_key_;
};

}  // namespace arpent::render
