// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/split_members.hpp"

#include "core/edit/relation_kind.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace arpent::edit {
namespace {

using osm::Ref;
using Parts = std::vector<osm::WayPtr>;

/// The nodes where a member meets others: its own place, or a way's ends.
std::set<Ref> ends_of(const osm::Graph& graph, const osm::Member& member) {
    if (member.id.type == osm::ElementType::node) {
        return {member.id.ref};
    }
    const auto way = member.id.type == osm::ElementType::way ? graph.way(member.id.ref) : nullptr;
    if (!way || way->nodes.empty()) {
        return {};
    }
    // One may enter and leave a roundabout anywhere.
    if (way->is_closed()) {
        return {way->nodes.begin(), way->nodes.end()};
    }
    return {way->nodes.front(), way->nodes.back()};
}

/// Whether the relation travels the way at place `i` against its direction, by its neighbours.
bool is_backward(const osm::Graph& graph, const osm::Relation& relation, std::size_t i,
                 const osm::Way& way) {
    const Ref front = way.nodes.front();
    const Ref back = way.nodes.back();
    if (i > 0) {
        const auto before = ends_of(graph, relation.members[i - 1]);
        if (before.contains(front) != before.contains(back)) {
            return before.contains(back);
        }
    }
    if (i + 1 < relation.members.size()) {
        const auto after = ends_of(graph, relation.members[i + 1]);
        if (after.contains(front) != after.contains(back)) {
            return after.contains(front);
        }
    }
    return relation.members[i].role == "backward";
}

/// Of a restriction's from or to: the one part that touches the via; all when none does.
Parts at_via(const osm::Graph& graph, const osm::Relation& relation, const Parts& parts) {
    std::set<Ref> via;
    for (const osm::Member& member : relation.members) {
        const bool is_joint =
            member.role == "via" || member.role == "intersection" || member.role == "location_hint";
        if (is_joint) {
            via.merge(ends_of(graph, member));
        }
    }
    for (const osm::WayPtr& part : parts) {
        if (via.contains(part->nodes.front()) || via.contains(part->nodes.back())) {
            return {part};
        }
    }
    return parts;
}

Parts parts_for(const osm::Graph& graph, const osm::Relation& relation, std::size_t i,
                const osm::Way& way, const Parts& parts) {
    const std::string& role = relation.members[i].role;
    if (kind_of(relation) == RelationKind::restriction && role != "via") {
        return at_via(graph, relation, parts);
    }
    Parts ordered = parts;
    if (is_backward(graph, relation, i, way)) {
        std::ranges::reverse(ordered);
    }
    return ordered;
}

}  // namespace

void split_members(const osm::Graph& graph, const osm::Way& way, const Parts& parts,
                   Sketch& sketch) {
    for (const Ref ref : graph.relations_of(osm::way_id(way.ref))) {
        const auto relation = graph.relation(ref);
        osm::Relation changed = *relation;
        changed.members.clear();
        for (std::size_t i = 0; i < relation->members.size(); ++i) {
            const osm::Member& member = relation->members[i];
            if (member.id != osm::way_id(way.ref)) {
                changed.members.push_back(member);
                continue;
            }
            for (const osm::WayPtr& part : parts_for(graph, *relation, i, way, parts)) {
                changed.members.push_back({osm::way_id(part->ref), member.role});
            }
        }
        sketch.put_relation(std::move(changed));
    }
}

}  // namespace arpent::edit
