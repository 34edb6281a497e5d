// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/join_ways.hpp"

#include "core/edit/relation_kind.hpp"
#include "core/edit/tag_union.hpp"
#include "core/edit/turn_way.hpp"
#include "core/edit/way_nodes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace arpent::edit {
namespace {

using osm::Ref;
using Nodes = std::vector<Ref>;

/// Two lines that follow one another, or nothing. The second one is never turned here.
Nodes chained(const Nodes& first, const Nodes& second) {
    const auto chain = [](Nodes nodes, const Nodes& next) {
        nodes.insert(nodes.end(), next.begin() + 1, next.end());
        return nodes;
    };
    if (first.back() == second.front()) {
        return chain(first, second);
    }
    return second.back() == first.front() ? chain(second, first) : Nodes{};
}

/// How each relation holds the way.
std::map<Ref, std::multiset<std::string>> roles_of(const Sketch& sketch, Ref way) {
    std::map<Ref, std::multiset<std::string>> roles;
    for (const Ref ref : sketch.relations_of(osm::way_id(way))) {
        for (const osm::Member& member : sketch.relation(ref)->members) {
            if (member.id == osm::way_id(way)) {
                roles[ref].insert(member.role);
            }
        }
    }
    return roles;
}

/// Whether every relation holds both in the same manner, and bears that one stands for both.
bool can_share_relations(const Sketch& sketch, Ref first, Ref second) {
    const auto roles = roles_of(sketch, first);
    return roles == roles_of(sketch, second) && std::ranges::none_of(roles, [&](const auto& entry) {
               return kind_of(*sketch.relation(entry.first)) == RelationKind::restriction;
           });
}

void leave_relations(Sketch& sketch, Ref way) {
    const osm::ElementId id = osm::way_id(way);
    for (const Ref ref : sketch.relations_of(id)) {
        osm::Relation relation = *sketch.relation(ref);
        std::erase_if(relation.members, [&](const osm::Member& member) { return member.id == id; });
        sketch.put_relation(std::move(relation));
    }
}

}  // namespace

ChangeOr join_ways(const osm::Graph& graph, Ref first, Ref second, Ref* kept_ref) {
    const auto a = graph.way(first);
    auto b = graph.way(second);
    if (!a || !b || first == second || a->nodes.size() < 2 || b->nodes.size() < 2) {
        return Message{"edit.why.not_found", {}};
    }
    if (a->is_closed() || b->is_closed()) {
        return Message{"edit.why.no_common_end", {}};
    }
    Sketch sketch(graph);
    Nodes nodes = chained(a->nodes, b->nodes);
    if (nodes.empty()) {
        nodes = chained(a->nodes, Nodes(b->nodes.rbegin(), b->nodes.rend()));
        if (nodes.empty()) {
            return Message{"edit.why.no_common_end", {}};
        }
        if (const auto key = turn_way(sketch, second)) {
            return Message{"edit.why.cannot_turn", {{"key", *key}}};
        }
        b = sketch.way(second);
    }
    if (const auto key = differing_key(a->tags, b->tags)) {
        return Message{"edit.why.tags_differ", {{"key", *key}}};
    }
    if (!can_share_relations(sketch, first, second)) {
        return Message{"edit.why.relations_differ", {}};
    }
    const bool keep_second = first < 0 && second > 0;
    osm::Way kept = keep_second ? *b : *a;
    const Ref gone = keep_second ? first : second;
    kept.nodes = std::move(nodes);
    kept.tags = a->tags.merged(b->tags);
    if (kept_ref != nullptr) {
        *kept_ref = kept.ref;
    }
    leave_relations(sketch, gone);
    sketch.remove(osm::way_id(gone));
    sketch.put_way(std::move(kept));
    if (has_too_long_way(sketch.change())) {
        return Message{"edit.why.too_many_nodes", {}};
    }
    return sketch.change();
}

}  // namespace arpent::edit
