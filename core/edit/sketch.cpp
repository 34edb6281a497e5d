// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/sketch.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace arpent::edit {

using osm::Element;
using osm::ElementId;
using osm::Ref;

Element Sketch::get(ElementId id) const {
    const ElementChange* changed = change_.find(id);
    return changed != nullptr ? changed->after : graph_.get(id);
}

std::vector<Ref> Sketch::ways_of(Ref node) const {
    std::vector<Ref> ways = graph_.ways_of(node);
    std::erase_if(ways, [&](Ref way) { return change_.find(osm::way_id(way)) != nullptr; });
    for (const auto& [id, change] : change_) {
        const auto way = change.after.way();
        if (way && std::ranges::find(way->nodes, node) != way->nodes.end()) {
            ways.push_back(id.ref);
        }
    }
    std::ranges::sort(ways);
    return ways;
}

std::vector<Ref> Sketch::relations_of(ElementId member) const {
    std::vector<Ref> relations = graph_.relations_of(member);
    std::erase_if(relations,
                  [&](Ref ref) { return change_.find(osm::relation_id(ref)) != nullptr; });
    for (const auto& [id, change] : change_) {
        const auto relation = change.after.relation();
        if (relation && std::ranges::find(relation->members, member, &osm::Member::id) !=
                            relation->members.end()) {
            relations.push_back(id.ref);
        }
    }
    std::ranges::sort(relations);
    return relations;
}

void Sketch::put(const Element& element) { change_.set(get(element.id()), element); }

void Sketch::put_node(osm::Node node) { put(std::make_shared<const osm::Node>(std::move(node))); }

void Sketch::put_way(osm::Way way) { put(std::make_shared<const osm::Way>(std::move(way))); }

void Sketch::put_relation(osm::Relation relation) {
    put(std::make_shared<const osm::Relation>(std::move(relation)));
}

void Sketch::remove(ElementId id) { change_.set(get(id), {}); }

}  // namespace arpent::edit
