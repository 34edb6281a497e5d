// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/persistent_map.hpp"
#include "core/osm/graph.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace arpent::edit {

/// Where the features lie that a base draws elsewhere, otherwise, or not at all. Immutable.
class FeatureIndex {
public:
    using Line = std::shared_ptr<const std::vector<geo::Location>>;

    bool empty() const { return features_.empty(); }
    /// Whether the index speaks for the feature, be it to hide it.
    bool holds(osm::ElementId id) const { return features_.find(id) != nullptr; }
    /// Empty for a hidden or unknown feature.
    geo::Box box_of(osm::ElementId id) const;

    /// The feature at a place; an empty box hides it. `line` belongs to a way.
    FeatureIndex with(osm::ElementId id, const geo::Box& box, Line line = nullptr) const;

    /// The features whose box meets `box`, each once.
    void visit(const geo::Box& box,
               const std::function<void(osm::ElementId, const Line&)>& use) const;

private:
    struct Feature {
        geo::Box box;
        Line line;
    };
    /// Neighbours on the ground are neighbours in this order, so that subtrees cover small boxes.
    struct Place {
        std::uint64_t morton = 0;  ///< of the box's centre
        osm::ElementId id;
        auto operator<=>(const Place&) const = default;
    };
    struct Cover {
        using Type = geo::Box;
        static geo::Box of(const Place& /*place*/, const geo::Box& box) { return box; }
        static geo::Box join(geo::Box a, const geo::Box& b) {
            a.extend(b);
            return a;
        }
    };

    static Place place_of(osm::ElementId id, const geo::Box& box);

    PersistentMap<osm::ElementId, Feature> features_;
    PersistentMap<Place, geo::Box, Cover> places_;
};

}  // namespace arpent::edit
