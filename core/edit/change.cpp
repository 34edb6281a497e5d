// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/change.hpp"

#include <algorithm>
#include <set>

namespace arpent::edit {
namespace {

using osm::ElementType;

bool is_same_place(const ElementChange& change) {
    const auto before = change.before.node();
    const auto after = change.after.node();
    return before && after && before->location == after->location;
}

/// The relations that are drawn as areas out of their ways.
void add_areas(const osm::Graph& graph, osm::ElementId way, std::set<osm::Ref>& relations) {
    for (const osm::Ref ref : graph.relations_of(way)) {
        const auto relation = graph.relation(ref);
        if (relation && (relation->tags.has("type", "multipolygon") ||
                         relation->tags.has("type", "boundary"))) {
            relations.insert(ref);
        }
    }
}

/// What is drawn otherwise because these elements changed, besides themselves.
std::set<osm::ElementId> also_drawn(const ElementChange& change, const osm::Graph& graph) {
    std::set<osm::ElementId> drawn;
    if (change.id.type == ElementType::node && !is_same_place(change)) {
        for (const osm::Ref ref : graph.ways_of(change.id.ref)) {
            drawn.insert(osm::way_id(ref));
        }
    }
    if (change.id.type == ElementType::way) {
        std::set<osm::Ref> areas;
        add_areas(graph, change.id, areas);
        for (const osm::Ref ref : areas) {
            drawn.insert(osm::relation_id(ref));
        }
    }
    return drawn;
}

}  // namespace

void Change::set(const osm::Element& before, const osm::Element& after) {
    if (!before && !after) {
        return;
    }
    const osm::ElementId id = before ? before.id() : after.id();
    const auto [at, is_new] = changes_.try_emplace(id, ElementChange{id, before, after});
    at->second.after = after;
    if (at->second.before == after) {
        changes_.erase(at);
    }
}

void Change::then(const Change& next) {
    for (const auto& [id, change] : next.changes_) {
        set(change.before, change.after);
    }
}

const ElementChange* Change::find(osm::ElementId id) const {
    const auto found = changes_.find(id);
    return found == changes_.end() ? nullptr : &found->second;
}

std::vector<ElementChange> Change::list() const {
    std::vector<ElementChange> list;
    list.reserve(changes_.size());
    for (const auto& [id, change] : changes_) {
        list.push_back(change);
    }
    return list;
}

std::vector<geo::Box> affected_boxes(const Change& change, const osm::Graph& before,
                                     const osm::Graph& after) {
    std::vector<geo::Box> boxes;
    const auto add = [&](osm::ElementId id) {
        geo::Box box;
        for (const osm::Graph* graph : {&before, &after}) {
            if (const auto element = graph->get(id)) {
                box.extend(graph->box_of(element));
            }
        }
        if (!box.is_empty()) {
            boxes.push_back(box);
        }
    };
    std::set<osm::ElementId> drawn;
    for (const ElementChange& each : change.list()) {
        drawn.insert(each.id);
        drawn.merge(also_drawn(each, before));
        drawn.merge(also_drawn(each, after));
    }
    std::ranges::for_each(drawn, add);
    return boxes;
}

}  // namespace arpent::edit
