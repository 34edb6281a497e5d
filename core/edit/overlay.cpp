// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/overlay.hpp"

#include "core/edit/overlay_layers.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace arpent::edit {
using osm::ElementId;
using osm::ElementType;
using osm::Ref;

namespace {

/// The elements that writes name, with their new states.
std::map<ElementId, ElementState> fold_all(const Overlay& before, std::span<const Write> writes) {
    std::map<ElementId, ElementState> states;
    for (const Write& write : writes) {
        const ElementId id = write.target.element;
        auto found = states.find(id);
        if (found == states.end()) {
            found = states.emplace(id, before.state(id)).first;
        }
        found->second = fold(found->second, write);
    }
    return states;
}

}  // namespace

Overlay::Overlay(std::shared_ptr<const osm::Graph> base) {
    auto layers = std::make_shared<Layers>();
    layers->base = std::move(base);
    layers_ = std::move(layers);
}

Overlay::Overlay(std::shared_ptr<const Layers> layers) : layers_(std::move(layers)) {}
Overlay::~Overlay() = default;

std::shared_ptr<const Overlay> Overlay::with(std::span<const Write> writes) const {
    auto layers = std::make_shared<Layers>(*layers_);
    layers->apply(*this, fold_all(*this, writes));
    return std::shared_ptr<const Overlay>(new Overlay(std::move(layers)));
}

std::shared_ptr<const Overlay> Overlay::with_states(
    const std::map<ElementId, ElementState>& states) const {
    auto layers = std::make_shared<Layers>(*layers_);
    layers->apply(*this, states);
    return std::shared_ptr<const Overlay>(new Overlay(std::move(layers)));
}

std::shared_ptr<const Overlay> Overlay::with(const Change& change) const {
    std::vector<Write> writes;
    for (const ElementChange& each : change.list()) {
        std::ranges::move(writes_of(state(each.id), each.id, each.after),
                          std::back_inserter(writes));
    }
    return with(writes);
}

const std::shared_ptr<const osm::Graph>& Overlay::base() const { return layers_->base; }

ElementState Overlay::state(ElementId id) const {
    const ElementState* changed = layers_->states.find(id);
    return changed != nullptr ? *changed : state_of(*layers_->base, id);
}

void Overlay::for_each_difference(const std::function<void(const ElementChange&)>& use) const {
    layers_->states.for_each([&](ElementId id, const ElementState& state) {
        const ElementChange change{id, layers_->base->get(id), state.visible()};
        if (change.before || change.after) {
            use(change);
        }
    });
}

osm::NodePtr Overlay::node(Ref ref) const {
    const ElementState* changed = layers_->states.find(osm::node_id(ref));
    return changed != nullptr ? changed->visible().node() : layers_->base->node(ref);
}

osm::WayPtr Overlay::way(Ref ref) const {
    const ElementState* changed = layers_->states.find(osm::way_id(ref));
    return changed != nullptr ? changed->visible().way() : layers_->base->way(ref);
}

osm::RelationPtr Overlay::relation(Ref ref) const {
    const ElementState* changed = layers_->states.find(osm::relation_id(ref));
    return changed != nullptr ? changed->visible().relation() : layers_->base->relation(ref);
}

std::vector<Ref> Overlay::ways_of(Ref node) const {
    std::vector<Ref> ways = layers_->base->ways_of(node);
    std::erase_if(ways, [&](Ref way) { return layers_->states.find(osm::way_id(way)) != nullptr; });
    const ElementId id = osm::node_id(node);
    const Layers::Use first{id, {ElementType::way, std::numeric_limits<Ref>::min()}};
    layers_->uses.for_each_from(first, [&](const Layers::Use& use, bool /*holds*/) {
        if (use.first != id || use.second.type != ElementType::way) {
            return false;
        }
        ways.push_back(use.second.ref);
        return true;
    });
    std::ranges::sort(ways);
    return ways;
}

std::vector<Ref> Overlay::relations_of(ElementId id) const {
    std::vector<Ref> relations = layers_->base->relations_of(id);
    std::erase_if(relations, [&](Ref relation) {
        return layers_->states.find(osm::relation_id(relation)) != nullptr;
    });
    const Layers::Use first{id, {ElementType::relation, std::numeric_limits<Ref>::min()}};
    layers_->uses.for_each_from(first, [&](const Layers::Use& use, bool /*holds*/) {
        if (use.first == id) {
            relations.push_back(use.second.ref);
        }
        return use.first == id;
    });
    std::ranges::sort(relations);
    return relations;
}

void Overlay::visit_all(ElementType type,
                        const std::function<void(const osm::Element&)>& use) const {
    std::vector<std::pair<Ref, osm::Element>> changed;
    layers_->states.for_each_from({type, std::numeric_limits<Ref>::min()},
                                  [&](ElementId id, const ElementState& state) {
                                      if (id.type == type) {
                                          changed.emplace_back(id.ref, state.visible());
                                      }
                                      return id.type == type;
                                  });
    std::ranges::sort(changed, osm::file_order, &std::pair<Ref, osm::Element>::first);
    auto next = changed.begin();
    const auto use_next = [&] {
        if (next->second) {
            use(next->second);
        }
        ++next;
    };
    layers_->base->visit_all(type, [&](const osm::Element& element) {
        const Ref ref = element.id().ref;
        while (next != changed.end() && osm::file_order(next->first, ref)) {
            use_next();
        }
        if (next != changed.end() && next->first == ref) {
            use_next();
        } else {
            use(element);
        }
    });
    while (next != changed.end()) {
        use_next();
    }
}

geo::Box Overlay::box() const {
    geo::Box box = layers_->base->box();
    layers_->states.for_each([&](ElementId /*id*/, const ElementState& state) {
        if (const auto node = state.visible().node()) {
            box.extend(node->location);
        }
    });
    return box;
}

std::vector<geo::Location> Overlay::line_of(const osm::Way& way) const {
    std::vector<geo::Location> line = layers_->base->line_of(way);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (const ElementState* changed = layers_->states.find(osm::node_id(way.nodes[i]))) {
            const auto node = changed->visible().node();
            line[i] = node ? node->location : geo::Location{};
        }
    }
    return line;
}

}  // namespace arpent::edit
