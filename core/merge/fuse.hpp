// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"

#include <span>
#include <variant>

namespace arpent::merge {

/// Objects that are one: the element that OSM knows stays, else the area rather than the point,
/// else the one with the smallest id. It gets all tags of all: where they differ what a soft rule
/// says, else its own. A new point that stays lies in the middle of the new points. What referred
/// to the others refers to it. `ids`: two or more. Or why not: edit.why.not_found, or as
/// edit::delete_elements says.
std::variant<edit::Action, Message> fused(std::span<const osm::ElementId> ids,
                                          const edit::Overlay& map);

}  // namespace arpent::merge
