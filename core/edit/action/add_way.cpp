// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/add_way.hpp"

#include "core/edit/sketch.hpp"
#include "core/edit/way_nodes.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace arpent::edit {
namespace {

using osm::Ref;

/// How far along a→b a place lies, in units that only compare on one segment.
double along(geo::Location a, geo::Location b, geo::Location place) {
    return (static_cast<double>(place.x) - a.x) * (static_cast<double>(b.x) - a.x) +
           (static_cast<double>(place.y) - a.y) * (static_cast<double>(b.y) - a.y);
}

/// Finds or makes the node of each vertex.
class VertexNodes {
public:
    VertexNodes(const osm::Graph& graph, NewIds& ids) : graph_(graph), ids_(ids), sketch_(graph) {}

    /// 0 when the node or segment that the vertex names is not there.
    Ref node_of(const Vertex& vertex) {
        if (vertex.node != 0) {
            return graph_.node(vertex.node) ? vertex.node : 0;
        }
        if (vertex.way != 0) {
            return node_on_segment(vertex);
        }
        // A line may come back to where it was: one place is one node.
        const auto [known, is_new] = free_.try_emplace(vertex.location, 0);
        if (is_new) {
            known->second = make_node(vertex.location);
        }
        return known->second;
    }

    Sketch& sketch() { return sketch_; }

private:
    Ref make_node(geo::Location location) {
        osm::Node node;
        node.ref = ids_.next();
        node.location = location;
        sketch_.put_node(node);
        return node.ref;
    }

    /// Several vertices may lie on one segment: each goes between its neighbours along it.
    Ref node_on_segment(const Vertex& vertex) {
        const auto original = graph_.way(vertex.way);
        if (!original || vertex.segment + 1 >= original->nodes.size()) {
            return 0;
        }
        const auto begin = graph_.node(original->nodes[vertex.segment]);
        const auto end = graph_.node(original->nodes[vertex.segment + 1]);
        if (!begin || !end) {
            return 0;
        }
        auto& inserted = inserted_[{vertex.way, vertex.segment}];
        const double place = along(begin->location, end->location, vertex.location);
        const auto next = std::ranges::lower_bound(inserted, place, {}, &OnSegment::place);
        const Ref after = next == inserted.end() ? end->ref : next->node;
        const Ref before = next == inserted.begin() ? begin->ref : std::prev(next)->node;
        const Ref made = make_node(vertex.location);
        insert_between(sketch_, before, after, made);
        inserted.insert(next, {place, made});
        return made;
    }

    struct OnSegment {
        double place = 0;
        Ref node = 0;
    };

    const osm::Graph& graph_;
    NewIds& ids_;
    Sketch sketch_;
    std::map<geo::Location, Ref> free_;
    std::map<std::pair<Ref, std::size_t>, std::vector<OnSegment>> inserted_;
};

}  // namespace

ChangeOr add_way(const osm::Graph& graph, const std::vector<Vertex>& vertices, Shape shape,
                 const osm::Tags& tags, NewIds& ids, Ref* made) {
    VertexNodes nodes(graph, ids);
    osm::Way way;
    for (const Vertex& vertex : vertices) {
        const Ref node = nodes.node_of(vertex);
        if (node == 0) {
            return Message{"edit.why.not_found", {}};
        }
        way.nodes.push_back(node);
    }
    way.nodes = without_repeats(std::move(way.nodes));
    if (shape == Shape::area && !way.nodes.empty() && way.nodes.front() != way.nodes.back()) {
        way.nodes.push_back(way.nodes.front());
    }
    const std::set<Ref> distinct(way.nodes.begin(), way.nodes.end());
    if (distinct.size() < (shape == Shape::area ? 3 : 2) || !is_drawable(way.nodes)) {
        return Message{"edit.why.too_few_points", {}};
    }
    way.ref = ids.next();
    way.tags = tags;
    if (made != nullptr) {
        *made = way.ref;
    }
    nodes.sketch().put_way(std::move(way));
    if (has_too_long_way(nodes.sketch().change())) {
        return Message{"edit.why.too_many_nodes", {}};
    }
    return nodes.sketch().change();
}

}  // namespace arpent::edit
