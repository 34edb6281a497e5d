// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/lock.hpp"

#include "core/project/project.hpp"

#include <algorithm>

namespace arpent::operation {
namespace {

bool is_locked(const Workbench& bench, osm::ElementId id) { return bench.project().is_locked(id); }

/// The way says the same and passes at the same places, with more nodes on it.
bool is_only_joined(const osm::Way& before, const osm::Way& after) {
    if (before.tags != after.tags) return false;
    auto next = before.nodes.begin();
    for (const osm::Ref ref : after.nodes) {
        if (next != before.nodes.end() && *next == ref) {
            ++next;
        }
    }
    return next == before.nodes.end() && after.nodes.size() > before.nodes.size();
}

/// An answer where there was none: what was said before is still said, and nothing moves. What has
/// no tags is no thing that could be asked about.
bool is_only_answered(const osm::Element& before, const osm::Element& after) {
    const osm::Tags& tags = before.tags();
    return after && !tags.empty() && after == before.with_tags(after.tags()) &&
           std::ranges::all_of(
               tags, [&](const auto& tag) { return after.tags()[tag.first] == tag.second; });
}

std::optional<Message> why_node_locked(const Workbench& bench, const edit::ElementChange& change) {
    const osm::NodePtr before = change.before.node();
    const osm::NodePtr after = change.after.node();
    if (after && after->location == before->location) {
        // A corner of a street that was nothing by itself may become a crossing.
        if (before->tags.empty()) return {};
        return why_locked(bench, change.id);
    }
    return why_place_locked(bench, change.id.ref);
}

}  // namespace

std::optional<Message> why_locked(const Workbench& bench, osm::ElementId id) {
    if (!is_locked(bench, id)) return {};
    return Message{"operation.why.locked", {}};
}

std::optional<Message> why_place_locked(const Workbench& bench, osm::Ref node) {
    if (auto why = why_locked(bench, osm::node_id(node))) return why;
    const auto ways = bench.graph()->ways_of(node);
    const bool held = std::any_of(ways.begin(), ways.end(),
                                  [&](osm::Ref way) { return is_locked(bench, osm::way_id(way)); });
    if (!held) return {};
    return Message{"operation.why.place_locked", {}};
}

std::optional<Message> why_locked(const Workbench& bench, const edit::Change& change) {
    if (bench.project().settings().unlocked) return {};
    for (const edit::ElementChange& one : change.list()) {
        if (!one.before || is_only_answered(one.before, one.after)) continue;
        std::optional<Message> why;
        if (one.id.type == osm::ElementType::node) {
            why = why_node_locked(bench, one);
        } else if (!one.before.way() || !one.after.way() ||
                   !is_only_joined(*one.before.way(), *one.after.way())) {
            why = why_locked(bench, one.id);
        }
        if (why) return why;
    }
    return {};
}

}  // namespace arpent::operation
