// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/feature_index.hpp"
#include "core/edit/fold.hpp"
#include "core/edit/overlay.hpp"
#include "core/edit/persistent_map.hpp"

#include <map>
#include <set>
#include <utility>

namespace arpent::edit {

/// What an Overlay knows beyond its base. Every part is persistent: copying it copies pointers.
struct Overlay::Layers {
    /// A member, and the way or relation that holds it.
    using Use = std::pair<osm::ElementId, osm::ElementId>;

    std::shared_ptr<const osm::Graph> base;
    /// The elements whose state is not the base's.
    PersistentMap<osm::ElementId, ElementState> states;
    /// The uses by existing ways and relations among `states`.
    PersistentMap<Use, bool> uses;
    /// Nodes, ways and relations whose drawing may differ from the base's, each as it is now:
    /// themselves changed, or ways of moved nodes, or nodes that ways began or ceased to use. A
    /// feature that has come back to the base's state may remain.
    FeatureIndex features;
    /// Relations as the base has them of which members moved, with their boxes then and since.
    FeatureIndex stretched;

    /// Makes a copy of the layers of `before` those of the map in which elements have new states.
    void apply(const Overlay& before, const std::map<osm::ElementId, ElementState>& new_states);

private:
    void update_uses(osm::ElementId user, const std::set<osm::ElementId>& before,
                     const std::set<osm::ElementId>& after);
};

}  // namespace arpent::edit
