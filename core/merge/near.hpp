// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"

#include <optional>

namespace arpent::merge {

/// Something that is on the map already where somebody enters a thing.
struct NearThing {
    osm::ElementId id;
    double distance_m = 0;
};

/// For « Il y a déjà un banc ici. C'est le même ? »: the most alike thing of the same class whose
/// name does not differ, nearer than the class's size (ObjectClass::size_m; the person sees the map
/// while entering, so papers' errors do not add to it), made by whoever, or in the base. Nothing
/// for tags that make no thing by themselves. `except` is not looked at: the new element, when it
/// is on the map already. One box query of that size. Any thread.
std::optional<NearThing> thing_near(const osm::Graph& map, geo::Location place,
                                    const osm::Tags& tags,
                                    std::optional<osm::ElementId> except = std::nullopt);

}  // namespace arpent::merge
