// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qa/check.hpp"

#include <algorithm>

namespace arpent::qa {

std::vector<Message> check_one_node(const osm::Element& element, const osm::Graph& /*graph*/) {
    const auto way = element.way();
    if (!way) {
        return {};
    }
    const bool has_two = std::ranges::any_of(
        way->nodes, [&](const osm::Ref ref) { return ref != way->nodes.front(); });
    if (has_two) {
        return {};
    }
    return {{"advice.one_node", {}}};
}

}  // namespace arpent::qa
