// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/delete_elements.hpp"

#include "core/edit/relation_kind.hpp"
#include "core/edit/sketch.hpp"
#include "core/edit/way_nodes.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace arpent::edit {
namespace {

using osm::ElementId;
using osm::ElementType;
using osm::Ref;
using Why = std::optional<Message>;

/// Deletes step by step; each function returns why not.
class Deletion {
public:
    Deletion(const osm::Graph& graph, std::span<const ElementId> elements)
        : sketch_(graph), chosen_(elements.begin(), elements.end()) {}

    Why run() {
        // Relations first, nodes last: what goes altogether holds nothing back.
        for (auto id = chosen_.rbegin(); id != chosen_.rend(); ++id) {
            if (sketch_.get(*id)) {
                if (auto why = remove(*id)) {
                    return why;
                }
            }
        }
        return std::nullopt;
    }

    const Change& change() const { return sketch_.change(); }

private:
    Why remove(ElementId id) {
        if (auto why = leave_relations(id)) {
            return why;
        }
        switch (id.type) {
            case ElementType::node: return remove_node(id.ref);
            case ElementType::way: remove_way(id.ref); break;
            case ElementType::relation: remove_relation(id.ref); break;
        }
        return std::nullopt;
    }

    Why leave_relations(ElementId id) {
        for (const Ref ref : sketch_.relations_of(id)) {
            const auto relation = sketch_.relation(ref);
            if (auto why = why_needed(*relation, id)) {
                return why;
            }
            osm::Relation rest = *relation;
            std::erase_if(rest.members, [&](const osm::Member& member) { return member.id == id; });
            const bool is_empty = rest.members.empty();
            sketch_.put_relation(std::move(rest));
            if (is_empty) {
                if (auto why = remove(osm::relation_id(ref))) {
                    return why;
                }
            }
        }
        return std::nullopt;
    }

    static Why why_needed(const osm::Relation& relation, ElementId id) {
        const RelationKind kind = kind_of(relation);
        const auto refuse = [&](const char* why) {
            return Message{why, {{"relation", describe(relation)}}};
        };
        if (kind == RelationKind::restriction) {
            return refuse("edit.why.part_of_restriction");
        }
        if (id.type == ElementType::way && kind == RelationKind::route) {
            return refuse("edit.why.part_of_route");
        }
        if (id.type == ElementType::way && kind == RelationKind::area) {
            return refuse("edit.why.part_of_area");
        }
        return std::nullopt;
    }

    Why remove_node(Ref ref) {
        for (const Ref way_ref : sketch_.ways_of(ref)) {
            osm::Way way = *sketch_.way(way_ref);
            way.nodes = without_node(way.nodes, ref);
            if (!is_drawable(way.nodes)) {
                return Message{"edit.why.too_few_points", {}};
            }
            sketch_.put_way(std::move(way));
        }
        sketch_.remove(osm::node_id(ref));
        return std::nullopt;
    }

    void remove_way(Ref ref) {
        const auto way = sketch_.way(ref);
        sketch_.remove(osm::way_id(ref));
        for (const Ref node : std::set<Ref>(way->nodes.begin(), way->nodes.end())) {
            remove_if_unused(sketch_, node);
        }
    }

    /// An area's border lines that say nothing else go along with it.
    void remove_relation(Ref ref) {
        const auto relation = sketch_.relation(ref);
        sketch_.remove(osm::relation_id(ref));
        if (kind_of(*relation) != RelationKind::area) {
            return;
        }
        for (const osm::Member& member : relation->members) {
            const auto way =
                member.id.type == ElementType::way ? sketch_.way(member.id.ref) : nullptr;
            if (way && way->tags.empty() && sketch_.relations_of(member.id).empty()) {
                remove_way(way->ref);
            }
        }
    }

    Sketch sketch_;
    std::set<ElementId> chosen_;
};

}  // namespace

ChangeOr delete_elements(const osm::Graph& graph, std::span<const ElementId> elements) {
    const bool all_there = std::ranges::all_of(
        elements, [&](ElementId id) { return static_cast<bool>(graph.get(id)); });
    if (!all_there) {
        return Message{"edit.why.not_found", {}};
    }
    Deletion deletion(graph, elements);
    if (auto why = deletion.run()) {
        return *std::move(why);
    }
    return deletion.change();
}

}  // namespace arpent::edit
