// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/overlay.hpp"
#include "core/edit/overlay_layers.hpp"
#include "core/osm/detail.hpp"

#include <set>

namespace arpent::edit {
namespace {

using osm::ElementId;

/// Lets pass what the base draws as it is now, and remembers the stretched relations it met.
class BaseFilter final : public osm::FeatureVisitor {
public:
    BaseFilter(const FeatureIndex& changed, const FeatureIndex& stretched,
               osm::FeatureVisitor& visitor)
        : changed_(changed), stretched_(stretched), visitor_(visitor) {}

    void on_node(const osm::NodePtr& node) override {
        if (!changed_.holds(osm::node_id(node->ref))) {
            visitor_.on_node(node);
        }
    }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        if (!changed_.holds(osm::way_id(way->ref))) {
            visitor_.on_way(way, line);
        }
    }
    void on_relation(const osm::RelationPtr& relation) override {
        const ElementId id = osm::relation_id(relation->ref);
        if (!changed_.holds(id)) {
            if (stretched_.holds(id)) {
                met_.insert(id);
            }
            visitor_.on_relation(relation);
        }
    }

    bool met(ElementId id) const { return met_.contains(id); }

private:
    const FeatureIndex& changed_;
    const FeatureIndex& stretched_;
    osm::FeatureVisitor& visitor_;
    std::set<ElementId> met_;
};

}  // namespace

void Overlay::visit(const geo::Box& box, osm::Level level, osm::FeatureVisitor& visitor) const {
    const Layers& layers = *layers_;
    if (layers.features.empty()) {
        layers.base->visit(box, level, visitor);
        return;
    }
    BaseFilter filter(layers.features, layers.stretched, visitor);
    layers.base->visit(box, level, filter);
    const auto is_wanted = [&](const osm::Element& element) {
        return element &&
               (level == osm::Level::all || !osm::is_detail(element.id().type, element.tags()));
    };
    layers.features.visit(box, [&](ElementId id, const FeatureIndex::Line& line) {
        const osm::Element element = get(id);
        if (!is_wanted(element)) {
            return;
        }
        switch (id.type) {
            case osm::ElementType::node: visitor.on_node(element.node()); break;
            case osm::ElementType::way: visitor.on_way(element.way(), *line); break;
            case osm::ElementType::relation: visitor.on_relation(element.relation()); break;
        }
    });
    layers.stretched.visit(box, [&](ElementId id, const FeatureIndex::Line& /*line*/) {
        const osm::Element element = get(id);
        if (!filter.met(id) && !layers.features.holds(id) && is_wanted(element)) {
            visitor.on_relation(element.relation());
        }
    });
}

}  // namespace arpent::edit
