// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/near.hpp"

#include "core/merge/object.hpp"

#include <tuple>

namespace arpent::merge {
namespace {

class Nearest final : public osm::FeatureVisitor {
public:
    Nearest(const osm::Graph& map, Object wanted, std::optional<osm::ElementId> except)
        : map_(map), wanted_(std::move(wanted)), except_(except) {}

    void on_node(const osm::NodePtr& node) override { look_at(node); }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& /*line*/) override {
        look_at(way);
    }
    void on_relation(const osm::RelationPtr& relation) override { look_at(relation); }

    const std::optional<NearThing>& best() const { return best_; }

private:
    void look_at(const osm::Element& element) {
        if (element.tags().empty() || element.id() == except_) {
            return;
        }
        const auto object = object_of(element, map_);
        const auto cost = object ? unlikeness(wanted_, *object, wanted_.kind.size_m) : std::nullopt;
        if (cost && (!best_ || std::tuple(*cost, object->id) < std::tuple(cost_, best_->id))) {
            cost_ = *cost;
            best_ = NearThing{object->id, distance_m(wanted_, *object)};
        }
    }

    const osm::Graph& map_;
    Object wanted_;
    std::optional<osm::ElementId> except_;
    double cost_ = 0;
    std::optional<NearThing> best_;
};

}  // namespace

std::optional<NearThing> thing_near(const osm::Graph& map, geo::Location place,
                                    const osm::Tags& tags, std::optional<osm::ElementId> except) {
    const auto kind = class_of(tags);
    if (!kind || !place.is_defined()) {
        return std::nullopt;
    }
    const geo::Box here = geo::Box::around(place);
    Nearest nearest(map, {osm::node_id(0), tags, *kind, here}, except);
    map.visit(around(here, 1.5 * kind->size_m), osm::Level::all, nearest);
    return nearest.best();
}

}  // namespace arpent::merge
