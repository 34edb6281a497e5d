// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/fuse.hpp"

#include "core/edit/action/delete_elements.hpp"
#include "core/edit/sketch.hpp"
#include "core/edit/way_nodes.hpp"
#include "core/merge/soft_rule.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

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

/// The tags of the one that stays, with what the other adds or says better.
osm::Tags united(const osm::Tags& own, const osm::Tags& other) {
    osm::Tags tags = other.merged(own);
    for (const auto& [key, value] : other) {
        const auto mine = own.get(key);
        if (!mine || *mine == value) {
            continue;
        }
        const edit::Register target{{}, edit::Field::tag, key};
        const auto soft = soft_value(target, {std::string(*mine), value}, edit::Value());
        if (soft) {
            tags = tags.with(key, std::get<std::string>(*soft));
        }
    }
    return tags;
}

/// The middle of the new points; nothing when there is none.
std::optional<geo::Location> middle(const std::set<ElementId>& ids, const osm::Graph& map) {
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t count = 0;
    for (const ElementId id : ids) {
        const auto node =
            id.ref < 0 && id.type == osm::ElementType::node ? map.node(id.ref) : osm::NodePtr();
        if (node && node->location.is_defined()) {
            x += node->location.x;
            y += node->location.y;
            ++count;
        }
    }
    if (count == 0) {
        return std::nullopt;
    }
    return geo::Location{static_cast<std::int32_t>(x / count),
                         static_cast<std::int32_t>(y / count)};
}

}  // namespace

std::variant<edit::Action, Message> fused(std::span<const ElementId> ids,
                                          const edit::Overlay& map) {
    if (!std::ranges::all_of(ids, [&](ElementId id) { return bool(map.get(id)); })) {
        return Message{"edit.why.not_found", {}};
    }
    const ElementId kept = *std::ranges::min_element(ids, {}, rank);
    std::vector<ElementId> others;
    edit::Sketch sketch(map);
    osm::Tags tags = map.get(kept).tags();
    for (const ElementId other : ids) {
        if (other != kept && std::ranges::find(others, other) == others.end()) {
            others.push_back(other);
            move_references(sketch, other, kept);
            tags = united(tags, map.get(other).tags());
        }
    }
    sketch.put(sketch.get(kept).with_tags(std::move(tags)));
    if (kept.type == osm::ElementType::node && kept.ref < 0) {
        osm::Node node = *sketch.node(kept.ref);
        node.location = middle({ids.begin(), ids.end()}, map).value_or(node.location);
        sketch.put_node(std::move(node));
    }
    edit::Action action;
    action.change = sketch.change();
    auto removal = edit::delete_elements(*map.with(action.change), others);
    if (auto* refusal = std::get_if<Message>(&removal)) {
        return std::move(*refusal);
    }
    action.change.then(std::get<edit::Change>(removal));
    return action;
}

}  // namespace arpent::merge
