// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/overlay.hpp"
#include "core/edit/overlay_layers.hpp"

#include <map>
#include <set>
#include <vector>

namespace arpent::edit {
namespace {

using osm::ElementId;
using osm::ElementType;
using osm::Ref;

/// The members of a way or relation, each once.
std::set<ElementId> members_of(const osm::Element& element) {
    std::set<ElementId> members;
    if (const auto way = element.way()) {
        for (const Ref ref : way->nodes) {
            members.insert(osm::node_id(ref));
        }
    } else if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            members.insert(member.id);
        }
    }
    return members;
}

geo::Location location_of(const osm::Element& element) {
    const auto node = element.node();
    return node ? node->location : geo::Location{};
}

/// What an edit touches beyond the elements it names.
struct Touched {
    std::set<ElementId> changed;
    std::set<Ref> nodes;  ///< perhaps a feature now, or no longer, or elsewhere
    std::set<Ref> ways;   ///< perhaps elsewhere
};

void note_element(const osm::Element& before, const osm::Element& after, Touched& touched) {
    const ElementId id = before ? before.id() : after.id();
    touched.changed.insert(id);
    if (id.type == ElementType::node) {
        touched.nodes.insert(id.ref);
    } else if (id.type == ElementType::way) {
        touched.ways.insert(id.ref);
        const auto old_members = members_of(before);
        const auto new_members = members_of(after);
        for (const auto* members : {&old_members, &new_members}) {
            for (const ElementId member : *members) {
                if (!old_members.contains(member) || !new_members.contains(member)) {
                    touched.nodes.insert(member.ref);
                }
            }
        }
    }
}

/// Where the touched features lie now. `map` sees the new states.
class Placement {
public:
    Placement(const Overlay& map, FeatureIndex& features, FeatureIndex& stretched)
        : map_(map), features_(features), stretched_(stretched) {}

    void place(const Touched& touched) {
        for (const Ref ref : touched.nodes) {
            place_node(ref);
        }
        for (const Ref ref : touched.ways) {
            place_way(ref);
        }
        for (const ElementId id : touched.changed) {
            if (id.type == ElementType::relation) {
                const auto relation = map_.get(id);
                features_ =
                    features_.with(id, relation ? map_.box_of(relation) : geo::Box{}, nullptr);
            }
        }
    }

private:
    void place_node(Ref ref) {
        const ElementId id = osm::node_id(ref);
        const auto node = map_.node(ref);
        geo::Box box;
        if (node) {
            box.extend(node->location);
            stretch(id, box);
        }
        const bool is_feature = node && (!node->tags.empty() || map_.ways_of(ref).empty());
        features_ = features_.with(id, is_feature ? box : geo::Box{});
    }

    void place_way(Ref ref) {
        const ElementId id = osm::way_id(ref);
        const auto way = map_.way(ref);
        if (!way) {
            features_ = features_.with(id, {});
            return;
        }
        auto line = std::make_shared<const std::vector<geo::Location>>(map_.line_of(*way));
        geo::Box box;
        for (const auto location : *line) {
            box.extend(location);
        }
        stretch(id, box);
        features_ = features_.with(id, box, std::move(line));
    }

    /// The relations that hold a member now reach into its box. What they leave is not taken from
    /// their boxes: too wide a box costs little, the box of a boundary is dear to compute.
    void stretch(ElementId member, const geo::Box& box) {
        for (const Ref ref : map_.relations_of(member)) {
            const ElementId id = osm::relation_id(ref);
            FeatureIndex& index = features_.holds(id) ? features_ : stretched_;
            geo::Box whole = index.box_of(id);
            if (!index.holds(id)) {
                whole = map_.base()->box_of(map_.get(id));
            }
            if (!index.holds(id) || !whole.contains(box)) {
                whole.extend(box);
                index = index.with(id, whole);
            }
        }
    }

    const Overlay& map_;
    FeatureIndex& features_;
    FeatureIndex& stretched_;
};

}  // namespace

void Overlay::Layers::update_uses(ElementId user, const std::set<ElementId>& before,
                                  const std::set<ElementId>& after) {
    for (const ElementId member : before) {
        if (!after.contains(member)) {
            uses = uses.without({member, user});
        }
    }
    for (const ElementId member : after) {
        if (!before.contains(member)) {
            uses = uses.with({member, user}, true);
        }
    }
}

void Overlay::Layers::apply(const Overlay& before,
                            const std::map<ElementId, ElementState>& new_states) {
    Touched touched;
    std::set<Ref> moved;
    for (const auto& [id, state] : new_states) {
        const ElementState* old_state = before.layers_->states.find(id);
        const osm::Element old_element = before.get(id);
        const osm::Element new_element = state.visible();
        const bool is_base = state == state_of(*base, id);
        states = is_base ? states.without(id) : states.with(id, state);
        const auto old_uses =
            old_state != nullptr ? members_of(old_element) : std::set<ElementId>{};
        const auto new_uses = !is_base ? members_of(new_element) : std::set<ElementId>{};
        update_uses(id, old_uses, new_uses);
        if (!old_element && !new_element) {
            continue;
        }
        note_element(old_element, new_element, touched);
        if (location_of(old_element) != location_of(new_element)) {
            moved.insert(id.ref);
        }
    }
    const Overlay after(std::make_shared<const Layers>(*this));
    for (const Ref ref : moved) {
        for (const Overlay* map : {&before, &after}) {
            const auto ways = map->ways_of(ref);
            touched.ways.insert(ways.begin(), ways.end());
        }
    }
    Placement(after, features, stretched).place(touched);
}

}  // namespace arpent::edit
