// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/vertex.hpp"

#include "core/edit/sketch.hpp"
#include "core/edit/way_nodes.hpp"

#include <algorithm>
#include <utility>

namespace arpent::edit {

ChangeOr insert_vertex(const osm::Graph& graph, osm::Ref way_ref, std::size_t segment,
                       geo::Location location, NewIds& ids, osm::Ref* made) {
    const auto way = graph.way(way_ref);
    if (!way || segment + 1 >= way->nodes.size()) {
        return Message{"edit.why.not_found", {}};
    }
    Sketch sketch(graph);
    osm::Node node;
    node.ref = ids.next();
    node.location = location;
    if (made != nullptr) {
        *made = node.ref;
    }
    insert_between(sketch, way->nodes[segment], way->nodes[segment + 1], node.ref);
    if (has_too_long_way(sketch.change())) {
        return Message{"edit.why.too_many_nodes", {}};
    }
    sketch.put_node(std::move(node));
    return sketch.change();
}

ChangeOr delete_vertex(const osm::Graph& graph, osm::Ref way_ref, osm::Ref node) {
    const auto found = graph.way(way_ref);
    if (!found || std::ranges::find(found->nodes, node) == found->nodes.end()) {
        return Message{"edit.why.not_found", {}};
    }
    osm::Way way = *found;
    way.nodes = without_node(way.nodes, node);
    if (!is_drawable(way.nodes)) {
        return Message{"edit.why.too_few_points", {}};
    }
    Sketch sketch(graph);
    sketch.put_way(std::move(way));
    remove_if_unused(sketch, node);
    return sketch.change();
}

}  // namespace arpent::edit
