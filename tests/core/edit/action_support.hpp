// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"
#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace arpent::edit::test {

inline Change done(const ChangeOr& result) {
    if (const auto* why = std::get_if<Message>(&result)) {
        FAIL(why->key);
    }
    return std::get<Change>(result);
}

inline std::string why_not(const ChangeOr& result) {
    const auto* why = std::get_if<Message>(&result);
    return why != nullptr ? why->key : "";
}

/// A street of five nodes, 10 apart, from west to east; a bus route over it and its neighbours.
inline std::vector<osm::Element> street() {
    std::vector<osm::Element> elements;
    for (osm::Ref ref = 1; ref <= 7; ++ref) {
        elements.push_back(node(ref, {static_cast<std::int32_t>(ref * 10), 0}));
    }
    elements.push_back(way(1, {2, 3, 4, 5, 6}, {{"highway", "residential"}}));
    elements.push_back(way(2, {1, 2}, {{"highway", "residential"}}));
    elements.push_back(way(3, {6, 7}, {{"highway", "residential"}}));
    return elements;
}

inline osm::Member member(osm::Ref way, std::string role = "") {
    return {osm::way_id(way), std::move(role)};
}

}  // namespace arpent::edit::test
