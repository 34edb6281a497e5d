// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/connect.hpp"

#include "core/edit/sketch.hpp"
#include "core/edit/tag_union.hpp"
#include "core/edit/way_nodes.hpp"

#include <algorithm>
#include <utility>

namespace arpent::edit {
namespace {

using osm::Ref;

/// False when a way would shrink to a point.
bool replace_in_ways(Sketch& sketch, Ref gone, Ref kept) {
    for (const Ref ref : sketch.ways_of(gone)) {
        osm::Way way = *sketch.way(ref);
        std::ranges::replace(way.nodes, gone, kept);
        way.nodes = without_repeats(std::move(way.nodes));
        if (!is_drawable(way.nodes)) {
            return false;
        }
        sketch.put_way(std::move(way));
    }
    return true;
}

void replace_in_relations(Sketch& sketch, Ref gone, Ref kept) {
    for (const Ref ref : sketch.relations_of(osm::node_id(gone))) {
        osm::Relation relation = *sketch.relation(ref);
        std::vector<osm::Member> members;
        for (osm::Member member : relation.members) {
            if (member.id == osm::node_id(gone)) {
                member.id.ref = kept;
            }
            // Where both stood side by side the one that stays stands once.
            const bool repeats =
                member.id == osm::node_id(kept) && !members.empty() && members.back() == member;
            if (!repeats) {
                members.push_back(std::move(member));
            }
        }
        relation.members = std::move(members);
        sketch.put_relation(std::move(relation));
    }
}

}  // namespace

ChangeOr connect(const osm::Graph& graph, Ref from, Ref into, Ref* kept_ref) {
    const auto moved = graph.node(from);
    const auto target = graph.node(into);
    if (!moved || !target || from == into) {
        return Message{"edit.why.not_found", {}};
    }
    const bool keep_target = into > 0 || from < 0;
    osm::Node kept = keep_target ? *target : *moved;
    const osm::Node& gone = keep_target ? *moved : *target;
    if (const auto key = differing_key(kept.tags, gone.tags)) {
        return Message{"edit.why.tags_differ", {{"key", *key}}};
    }
    kept.tags = kept.tags.merged(gone.tags);
    kept.location = target->location;
    if (kept_ref != nullptr) {
        *kept_ref = kept.ref;
    }
    Sketch sketch(graph);
    if (!replace_in_ways(sketch, gone.ref, kept.ref)) {
        return Message{"edit.why.too_few_points", {}};
    }
    replace_in_relations(sketch, gone.ref, kept.ref);
    sketch.remove(osm::node_id(gone.ref));
    sketch.put_node(std::move(kept));
    return sketch.change();
}

ChangeOr connect_to_way(const osm::Graph& graph, Ref node_ref, Ref way_ref, std::size_t segment,
                        geo::Location place) {
    const auto node = graph.node(node_ref);
    const auto way = graph.way(way_ref);
    if (!node || !way || segment + 1 >= way->nodes.size()) {
        return Message{"edit.why.not_found", {}};
    }
    const Ref a = way->nodes[segment];
    const Ref b = way->nodes[segment + 1];
    Sketch sketch(graph);
    if (node_ref != a && node_ref != b) {
        insert_between(sketch, a, b, node_ref);
    }
    if (has_too_long_way(sketch.change())) {
        return Message{"edit.why.too_many_nodes", {}};
    }
    osm::Node moved = *node;
    moved.location = place;
    sketch.put_node(std::move(moved));
    return sketch.change();
}

}  // namespace arpent::edit
