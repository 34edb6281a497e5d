// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qa/check.hpp"

namespace arpent::qa {

const std::vector<Check>& all_checks() {
    static const std::vector<Check> checks{
        check_untagged,   check_one_node,  check_values,     check_deprecated,    check_ages,
        check_beside_way, check_open_area, check_twin_nodes, check_crossing_ways, check_opinion};
    return checks;
}

std::vector<Advice> advise(const osm::Graph& graph, const std::vector<osm::ElementId>& elements) {
    std::vector<Advice> found;
    for (const auto id : elements) {
        const auto element = graph.get(id);
        if (!element) {
            continue;
        }
        for (const auto check : all_checks()) {
            for (auto& message : check(element, graph)) {
                found.push_back({id, std::move(message)});
            }
        }
    }
    return found;
}

}  // namespace arpent::qa
