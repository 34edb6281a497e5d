// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_map.hpp"

#include <algorithm>
#include <utility>

namespace arpent::edit::test {
namespace {

using osm::Element;
using osm::ElementType;
using osm::Ref;

template <typename Kind>
Element share(Kind element) {
    return std::make_shared<const Kind>(std::move(element));
}

osm::Member random_member(const osm::Graph& map, Dice& dice) {
    const auto type = static_cast<ElementType>(dice.roll(8) == 0 ? 2 : dice.roll(2));
    const auto ref = dice.any(map, type);
    return {{type, ref.value_or(4000 + static_cast<Ref>(dice.roll(9)))},
            dice.roll(2) == 0 ? "" : "outer"};
}

class Collector final : public osm::FeatureVisitor {
public:
    Collector(const osm::Graph& map, const geo::Box& box) : map_(map), box_(box) {}
    void on_node(const osm::NodePtr& node) override { found.push_back("n" + text(node->ref)); }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        const bool right = line == map_.line_of(*way);
        found.push_back("w" + text(way->ref) + (right ? "" : " with a wrong line"));
    }
    void on_relation(const osm::RelationPtr& relation) override {
        if (map_.box_of(relation).intersects(box_)) {
            found.push_back("r" + text(relation->ref));
        }
    }
    std::vector<std::string> found;

private:
    static std::string text(Ref ref) { return std::to_string(ref); }

    const osm::Graph& map_;
    geo::Box box_;
};

Change change_node(const osm::Graph& map, NewIds& ids, Dice& dice) {
    Change change;
    const auto ref = dice.any(map, ElementType::node);
    const Element old = ref && dice.roll(3) != 0 ? Element(map.node(*ref)) : Element();
    if (!old) {
        change.set({}, node(ids.next(), dice.place(), dice.tags()));
        return change;
    }
    const bool used = !map.ways_of(*ref).empty() || !map.relations_of(osm::node_id(*ref)).empty();
    if (!used && dice.roll(2) == 0) {
        change.set(old, {});
    } else if (dice.roll(2) == 0) {
        change.set(old, old.with_tags(dice.tags()));
    } else {
        osm::Node moved = *old.node();
        moved.location = dice.place();
        change.set(old, share(moved));
    }
    return change;
}

Change change_way(const osm::Graph& map, NewIds& ids, Dice& dice) {
    Change change;
    const auto ref = dice.any(map, ElementType::way);
    const Element old = ref && dice.roll(3) != 0 ? Element(map.way(*ref)) : Element();
    auto nodes = dice.some(map, ElementType::node, 2 + dice.roll(4));
    if (!old) {
        const Ref fresh = ids.next();
        change.set({}, node(fresh, dice.place()));
        nodes.push_back(fresh);
        change.set({}, way(ids.next(), nodes, dice.tags()));
    } else if (dice.roll(3) == 0 && map.relations_of(osm::way_id(*ref)).empty()) {
        change.set(old, {});
    } else {
        osm::Way other = *old.way();
        other.nodes = nodes;
        change.set(old, share(other));
    }
    return change;
}

Change change_relation(const osm::Graph& map, NewIds& ids, Dice& dice) {
    Change change;
    const auto ref = dice.any(map, ElementType::relation);
    const Element old = ref && dice.roll(3) != 0 ? Element(map.relation(*ref)) : Element();
    std::vector<osm::Member> members;
    for (std::size_t i = dice.roll(4); i > 0; --i) {
        members.push_back(random_member(map, dice));
    }
    if (!old) {
        change.set({}, relation(ids.next(), members, dice.tags()));
    } else if (dice.roll(3) == 0 && map.relations_of(osm::relation_id(*ref)).empty()) {
        change.set(old, {});
    } else if (dice.roll(2) == 0) {
        change.set(old, old.with_tags(dice.tags()));
    } else {
        osm::Relation other = *old.relation();
        other.members = members;
        change.set(old, share(other));
    }
    return change;
}

}  // namespace

Element node(Ref ref, geo::Location location, osm::Tags tags) {
    osm::Node made;
    made.ref = ref;
    made.location = location;
    made.tags = std::move(tags);
    return share(made);
}

Element way(Ref ref, std::vector<Ref> nodes, osm::Tags tags) {
    osm::Way made;
    made.ref = ref;
    made.nodes = std::move(nodes);
    made.tags = std::move(tags);
    return share(made);
}

Element relation(Ref ref, std::vector<osm::Member> members, osm::Tags tags) {
    osm::Relation made;
    made.ref = ref;
    made.members = std::move(members);
    made.tags = std::move(tags);
    return share(made);
}

std::shared_ptr<osm::MemoryGraph> map_of(const std::vector<Element>& elements) {
    auto map = std::make_shared<osm::MemoryGraph>();
    std::ranges::for_each(elements, [&](const Element& element) { map->add(element); });
    return map;
}

geo::Location Dice::place() {
    return {static_cast<std::int32_t>(roll(1000)) - 500,
            static_cast<std::int32_t>(roll(1000)) - 500};
}

geo::Box Dice::box() {
    geo::Box box = geo::Box::around(place());
    box.extend(place());
    return box;
}

osm::Tags Dice::tags() {
    std::vector<osm::Tag> tags;
    for (const char* key : {"amenity", "highway", "name", "landuse"}) {
        if (roll(4) == 0) {
            tags.emplace_back(key, std::string(1, static_cast<char>('a' + roll(3))));
        }
    }
    return osm::Tags(std::move(tags));
}

std::vector<Ref> Dice::some(const osm::Graph& map, ElementType type, std::size_t count) {
    std::vector<Ref> all;
    map.visit_all(type, [&](const Element& element) { all.push_back(element.id().ref); });
    std::vector<Ref> chosen;
    for (std::size_t i = 0; i < count && !all.empty(); ++i) {
        chosen.push_back(all[roll(all.size())]);
    }
    return chosen;
}

std::optional<Ref> Dice::any(const osm::Graph& map, ElementType type) {
    const auto one = some(map, type, 1);
    return one.empty() ? std::nullopt : std::optional(one.front());
}

std::shared_ptr<osm::MemoryGraph> random_map(Dice& dice) {
    auto map = std::make_shared<osm::MemoryGraph>();
    osm::Meta meta;
    const auto add = [&](const Element& element) {
        meta.version = 1 + static_cast<std::uint32_t>(dice.roll(9));
        map->add(element.with_meta(meta));
    };
    for (Ref ref = 1; ref <= 30; ++ref) {
        add(node(ref, dice.place(), dice.roll(3) == 0 ? dice.tags() : osm::Tags()));
    }
    for (Ref ref = 1; ref <= 12; ++ref) {
        add(way(ref, dice.some(*map, ElementType::node, 2 + dice.roll(5)), dice.tags()));
    }
    for (Ref ref = 1; ref <= 6; ++ref) {
        std::vector<osm::Member> members;
        for (std::size_t i = dice.roll(5); i > 0; --i) {
            members.push_back(random_member(*map, dice));
        }
        add(relation(ref, members, dice.tags()));
    }
    return map;
}

Change random_change(const osm::Graph& map, NewIds& ids, Dice& dice) {
    switch (dice.roll(4)) {
        case 0: return change_way(map, ids, dice);
        case 1: return change_relation(map, ids, dice);
        default: return change_node(map, ids, dice);
    }
}

std::vector<Element> elements_of(const osm::Graph& map) {
    std::vector<Element> all;
    for (const auto type : {ElementType::node, ElementType::way, ElementType::relation}) {
        map.visit_all(type, [&](const Element& element) { all.push_back(element); });
    }
    return all;
}

std::shared_ptr<osm::MemoryGraph> rebuilt(const Overlay& overlay) {
    auto map = std::make_shared<osm::MemoryGraph>();
    std::map<osm::ElementId, Element> changed;
    overlay.for_each_difference(
        [&](const ElementChange& change) { changed.emplace(change.id, change.after); });
    for (const Element& element : elements_of(*overlay.base())) {
        if (!changed.contains(element.id())) {
            map->add(element);
        }
    }
    for (const auto& [id, after] : changed) {
        map->add(after);
    }
    return map;
}

std::vector<std::string> broken_references(const osm::Graph& map) {
    std::vector<std::string> broken;
    const auto look = [&](const Element& holder, osm::ElementId member) {
        if (!map.get(member)) {
            broken.push_back(to_string(holder.id()) + " holds " + to_string(member));
        }
    };
    for (const Element& element : elements_of(map)) {
        if (const auto way = element.way()) {
            for (const Ref ref : way->nodes) {
                look(element, osm::node_id(ref));
            }
        } else if (const auto relation = element.relation()) {
            for (const osm::Member& member : relation->members) {
                if (member.id.ref < 0) {
                    look(element, member.id);
                }
            }
        }
    }
    return broken;
}

std::vector<std::string> features_in(const osm::Graph& map, const geo::Box& box, osm::Level level) {
    Collector collector(map, box);
    map.visit(box, level, collector);
    std::ranges::sort(collector.found);
    return collector.found;
}

}  // namespace arpent::edit::test
