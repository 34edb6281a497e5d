// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"

#include <variant>

namespace arpent::merge {

/// Two objects that are one: the element that OSM knows stays, else the area rather than the point,
/// else the one with the smaller id. It gets all tags of both (its own where they differ), of two
/// new points the middle, and what referred to the other one refers to it. Or why not, as
/// edit::delete_elements says.
std::variant<edit::Action, Message> fused(osm::ElementId a, osm::ElementId b,
                                          const edit::Overlay& map);

}  // namespace arpent::merge
