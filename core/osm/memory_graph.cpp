// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/memory_graph.hpp"

#include "core/osm/detail.hpp"

namespace arpent::osm {
namespace {

template <typename Map>
auto find_in(const Map& map, Ref ref) -> typename Map::mapped_type {
    const auto found = map.find(ref);
    return found == map.end() ? nullptr : found->second;
}

template <typename Map, typename Key>
std::vector<Ref> refs_in(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? std::vector<Ref>{}
                              : std::vector<Ref>(found->second.begin(), found->second.end());
}

}  // namespace

void MemoryGraph::add(Element element) {
    if (auto node = element.node()) {
        nodes_[node->ref] = std::move(node);
    } else if (auto way = element.way()) {
        for (const Ref ref : way->nodes) {
            ways_of_[ref].insert(way->ref);
        }
        ways_[way->ref] = std::move(way);
    } else if (auto relation = element.relation()) {
        for (const Member& member : relation->members) {
            relations_of_[member.id].insert(relation->ref);
        }
        relations_[relation->ref] = std::move(relation);
    }
}

NodePtr MemoryGraph::node(Ref ref) const { return find_in(nodes_, ref); }
WayPtr MemoryGraph::way(Ref ref) const { return find_in(ways_, ref); }
RelationPtr MemoryGraph::relation(Ref ref) const { return find_in(relations_, ref); }
std::vector<Ref> MemoryGraph::ways_of(Ref node) const { return refs_in(ways_of_, node); }
std::vector<Ref> MemoryGraph::relations_of(ElementId id) const {
    return refs_in(relations_of_, id);
}

void MemoryGraph::visit(const geo::Box& box, Level level, FeatureVisitor& visitor) const {
    const auto wanted = [&](const Element& element) {
        return (level == Level::all || !is_detail(element.id().type, element.tags())) &&
               box.intersects(box_of(element));
    };
    for (const auto& [ref, node] : nodes_) {
        if ((!node->tags.empty() || !ways_of_.contains(ref)) && wanted(node)) {
            visitor.on_node(node);
        }
    }
    for (const auto& [ref, way] : ways_) {
        if (wanted(way)) {
            visitor.on_way(way, line_of(*way));
        }
    }
    for (const auto& [ref, relation] : relations_) {
        if (wanted(relation)) {
            visitor.on_relation(relation);
        }
    }
}

void MemoryGraph::visit_all(ElementType type,
                            const std::function<void(const Element&)>& use) const {
    const auto use_each = [&](const auto& map) {
        for (const auto& [ref, element] : map) {
            use(element);
        }
    };
    switch (type) {
        case ElementType::node: use_each(nodes_); break;
        case ElementType::way: use_each(ways_); break;
        case ElementType::relation: use_each(relations_); break;
    }
}

geo::Box MemoryGraph::box() const {
    geo::Box box;
    for (const auto& [ref, node] : nodes_) {
        box.extend(node->location);
    }
    return box;
}

}  // namespace arpent::osm
