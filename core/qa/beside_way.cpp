// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/condition.hpp"
#include "core/qa/check.hpp"

namespace arpent::qa {

std::vector<Message> check_beside_way(const osm::Element& element, const osm::Graph& graph) {
    static const preset::TagCondition crossing{"highway", {"crossing"}};
    static const preset::TagCondition barrier{"barrier", {"bollard", "block", "cycle_barrier"}};
    const auto node = element.node();
    const bool belongs = node && (crossing.holds(node->tags) || barrier.holds(node->tags));
    if (!belongs || !graph.ways_of(node->ref).empty()) {
        return {};
    }
    return {{"advice.beside_way", {}}};
}

}  // namespace arpent::qa
