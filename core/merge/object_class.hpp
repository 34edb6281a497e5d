// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <optional>
#include <string>

namespace arpent::merge {

/// What kind of thing an element is, as far as two groups may have entered the same one.
struct ObjectClass {
    std::string name;     ///< "amenity=bench": only objects of one class can be the same
    double radius_m = 0;  ///< two entries of one thing lie nearer than this
};

/// Nothing for what is no thing by itself (roads, land use, plain nodes).
std::optional<ObjectClass> class_of(const osm::Tags& tags);

}  // namespace arpent::merge
