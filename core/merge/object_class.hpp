// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <optional>
#include <string>

namespace arpent::merge {

/// What kind of thing an element is, as far as two groups may have entered the same one.
struct ObjectClass {
    std::string name;   ///< "amenity=bench": only objects of one class can be the same
    double size_m = 0;  ///< one person who sees both takes things nearer than this for one
};

/// Nothing for what is no thing by itself (roads, land use, plain nodes).
std::optional<ObjectClass> class_of(const osm::Tags& tags);

/// How far two groups' entries of one thing may lie from each other: its size, and what two
/// readings of papers differ by. Each errs by 3 m (standard deviation of each coordinate), so of
/// the same place 97 % of pairs are nearer than 11.2 m.
double radius_between_groups(const ObjectClass& kind);
/// The same for an entry and what OSM has, which errs by half as much: 8.9 m.
double radius_to_base(const ObjectClass& kind);

}  // namespace arpent::merge
