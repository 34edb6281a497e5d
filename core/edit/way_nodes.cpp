// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/way_nodes.hpp"

#include <algorithm>
#include <utility>

namespace arpent::edit {

using osm::Ref;

bool has_too_long_way(const Change& change) {
    constexpr std::size_t max_way_nodes = 2000;
    return std::ranges::any_of(change, [](const auto& entry) {
        const auto way = entry.second.after.way();
        return way && way->nodes.size() > max_way_nodes;
    });
}

std::vector<Ref> without_repeats(std::vector<Ref> nodes) {
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

bool is_drawable(const std::vector<Ref>& nodes) {
    if (nodes.size() < 2) {
        return false;
    }
    return nodes.front() != nodes.back() || nodes.size() >= 4;
}

std::vector<Ref> without_node(const std::vector<Ref>& nodes, Ref node) {
    const bool is_ring = nodes.size() > 2 && nodes.front() == nodes.back();
    std::vector<Ref> rest = nodes;
    std::erase(rest, node);
    rest = without_repeats(std::move(rest));
    if (is_ring && !rest.empty() && rest.front() != rest.back()) {
        rest.push_back(rest.front());
    }
    return rest;
}

void insert_between(Sketch& sketch, Ref a, Ref b, Ref node) {
    for (const Ref ref : sketch.ways_of(a)) {
        osm::Way way = *sketch.way(ref);
        std::vector<Ref> nodes;
        for (const Ref next : way.nodes) {
            if (!nodes.empty() &&
                ((nodes.back() == a && next == b) || (nodes.back() == b && next == a))) {
                nodes.push_back(node);
            }
            nodes.push_back(next);
        }
        if (nodes.size() != way.nodes.size()) {
            way.nodes = std::move(nodes);
            sketch.put_way(std::move(way));
        }
    }
}

void remove_if_unused(Sketch& sketch, Ref ref) {
    const auto node = sketch.node(ref);
    if (node && node->tags.empty() && sketch.ways_of(ref).empty() &&
        sketch.relations_of(osm::node_id(ref)).empty()) {
        sketch.remove(osm::node_id(ref));
    }
}

}  // namespace arpent::edit
