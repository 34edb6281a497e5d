// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qa/check.hpp"

namespace arpent::qa {

std::vector<Message> check_untagged(const osm::Element& element, const osm::Graph& graph) {
    const auto id = element.id();
    const bool is_used = (id.type == osm::ElementType::node && !graph.ways_of(id.ref).empty()) ||
                         !graph.relations_of(id).empty();
    if (!element.tags().empty() || is_used) {
        return {};
    }
    return {{"advice.untagged", {}}};
}

}  // namespace arpent::qa
