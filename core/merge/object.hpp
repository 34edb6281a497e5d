// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/object_class.hpp"
#include "core/osm/graph.hpp"

#include <optional>

namespace arpent::merge {

/// Something that stands somewhere and may have been entered twice.
struct Object {
    osm::ElementId id;
    osm::Tags tags;
    ObjectClass kind;
    geo::Box box;  ///< a point for a node
};

/// Nothing for what is no thing by itself, or lies nowhere.
std::optional<Object> object_of(const osm::Element& element, const osm::Graph& map);

/// Metres from one to the other: between points, from a point to an area's box (0 within), between
/// the middles of two areas.
double distance_m(const Object& a, const Object& b);

/// Both have a name, and the names are not one name written twice.
bool names_differ(const osm::Tags& a, const osm::Tags& b);

/// How unlike two objects of a class are: under 1 they may be one, else nothing. The square of the
/// distance by the radius (so that the least sum is the likeliest matching of readings that err
/// normally), and a third of the share of attributes that contradict each other; half of it where
/// both have the same name.
std::optional<double> unlikeness(const Object& a, const Object& b, double radius_m);

/// A box of `radius_m` and more around a box.
geo::Box around(const geo::Box& box, double radius_m);

}  // namespace arpent::merge
