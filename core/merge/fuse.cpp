// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/fuse.hpp"

#include "core/edit/action/delete_elements.hpp"
#include "core/edit/sketch.hpp"
#include "core/edit/way_nodes.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace arpent::merge {
namespace {

using osm::ElementId;

/// Smaller for the one that stays.
auto rank(ElementId id) { return std::tuple(id.ref < 0, id.type == osm::ElementType::node, id); }

void move_references(edit::Sketch& sketch, ElementId from, ElementId to) {
    for (const osm::Ref ref : sketch.relations_of(from)) {
        osm::Relation relation = *sketch.relation(ref);
        for (osm::Member& member : relation.members) {
            if (member.id == from) {
                member.id = to;
            }
        }
        sketch.put_relation(std::move(relation));
    }
    if (from.type != osm::ElementType::node || to.type != osm::ElementType::node) {
        return;
    }
    for (const osm::Ref ref : sketch.ways_of(from.ref)) {
        osm::Way way = *sketch.way(ref);
        std::ranges::replace(way.nodes, from.ref, to.ref);
        auto nodes = edit::without_repeats(way.nodes);
        if (edit::is_drawable(nodes)) {
            way.nodes = std::move(nodes);
        }
        sketch.put_way(std::move(way));
    }
}

std::int32_t middle(std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>((std::int64_t{a} + b) / 2);
}

}  // namespace

std::variant<edit::Action, Message> fused(ElementId a, ElementId b, const edit::Overlay& map) {
    const ElementId kept =
        std::min(a, b, [](ElementId x, ElementId y) { return rank(x) < rank(y); });
    const ElementId other = kept == a ? b : a;
    if (!map.get(kept) || !map.get(other)) {
        return Message{"edit.why.not_found", {}};
    }
    edit::Sketch sketch(map);
    move_references(sketch, other, kept);
    const osm::Element stays = sketch.get(kept);
    sketch.put(stays.with_tags(map.get(other).tags().merged(stays.tags())));
    const auto here = sketch.node(kept.type == osm::ElementType::node ? kept.ref : 0);
    const auto there = map.node(other.type == osm::ElementType::node ? other.ref : 0);
    if (here && there && kept.ref < 0) {
        osm::Node node = *here;
        node.location = {middle(here->location.x, there->location.x),
                         middle(here->location.y, there->location.y)};
        sketch.put_node(std::move(node));
    }
    edit::Action action;
    action.change = sketch.change();
    auto removal = edit::delete_elements(*map.with(action.change), std::span(&other, 1));
    if (auto* refusal = std::get_if<Message>(&removal)) {
        return std::move(*refusal);
    }
    action.change.then(std::get<edit::Change>(removal));
    return action;
}

}  // namespace arpent::merge
