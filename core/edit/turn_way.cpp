// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/turn_way.hpp"

#include "core/edit/turned_tags.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace arpent::edit {
namespace {

void turn_node(Sketch& sketch, osm::Ref ref) {
    const auto node = sketch.node(ref);
    // At a junction the direction may be that of the other way.
    if (node && !node->tags.empty() && sketch.ways_of(ref).size() == 1) {
        osm::Node turned = *node;
        turned.tags = turned_node_tags(node->tags);
        sketch.put_node(std::move(turned));
    }
}

void turn_roles(Sketch& sketch, osm::Ref way) {
    const osm::ElementId id = osm::way_id(way);
    for (const osm::Ref ref : sketch.relations_of(id)) {
        osm::Relation relation = *sketch.relation(ref);
        for (osm::Member& member : relation.members) {
            if (member.id == id && (member.role == "forward" || member.role == "backward")) {
                member.role = turned_word(member.role);
            }
        }
        sketch.put_relation(std::move(relation));
    }
}

}  // namespace

std::optional<std::string> turn_way(Sketch& sketch, osm::Ref ref) {
    osm::Way way = *sketch.way(ref);
    auto tags = turned_tags(way.tags);
    if (const auto* key = std::get_if<std::string>(&tags)) {
        return *key;
    }
    for (const osm::Ref node : way.nodes) {
        turn_node(sketch, node);
    }
    turn_roles(sketch, ref);
    way.tags = std::get<osm::Tags>(std::move(tags));
    std::ranges::reverse(way.nodes);
    sketch.put_way(std::move(way));
    return std::nullopt;
}

}  // namespace arpent::edit
