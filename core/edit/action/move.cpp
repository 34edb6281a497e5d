// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/move.hpp"

#include "core/edit/sketch.hpp"

#include <set>

namespace arpent::edit {
namespace {

bool is_on_world(std::int64_t x, std::int64_t y) {
    const geo::Box world = geo::Box::world();
    return x >= world.min.x && x <= world.max.x && y >= world.min.y && y <= world.max.y;
}

/// The nodes that move along with an element.
void collect_nodes(const osm::Graph& graph, const osm::Element& element,
                   std::set<osm::Ref>& nodes) {
    if (const auto way = element.way()) {
        nodes.insert(way->nodes.begin(), way->nodes.end());
    } else if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            if (member.id.type != osm::ElementType::relation) {
                collect_nodes(graph, graph.get(member.id), nodes);
            }
        }
    } else if (element) {
        nodes.insert(element.id().ref);
    }
}

}  // namespace

ChangeOr move_node(const osm::Graph& graph, osm::Ref ref, geo::Location to) {
    const auto node = graph.node(ref);
    if (!node) {
        return Message{"edit.why.not_found", {}};
    }
    if (!is_on_world(to.x, to.y)) {
        return Message{"edit.why.off_world", {}};
    }
    Sketch sketch(graph);
    osm::Node moved = *node;
    moved.location = to;
    sketch.put_node(std::move(moved));
    return sketch.change();
}

ChangeOr move_elements(const osm::Graph& graph, std::span<const osm::ElementId> elements,
                       std::int32_t dx, std::int32_t dy) {
    std::set<osm::Ref> nodes;
    for (const osm::ElementId id : elements) {
        const auto element = graph.get(id);
        if (!element) {
            return Message{"edit.why.not_found", {}};
        }
        collect_nodes(graph, element, nodes);
    }
    Sketch sketch(graph);
    for (const osm::Ref ref : nodes) {
        const auto node = graph.node(ref);
        if (!node || !node->location.is_defined()) {
            continue;
        }
        const std::int64_t x = std::int64_t{node->location.x} + dx;
        const std::int64_t y = std::int64_t{node->location.y} + dy;
        if (!is_on_world(x, y)) {
            return Message{"edit.why.off_world", {}};
        }
        osm::Node moved = *node;
        moved.location = {static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)};
        sketch.put_node(std::move(moved));
    }
    return sketch.change();
}

}  // namespace arpent::edit
