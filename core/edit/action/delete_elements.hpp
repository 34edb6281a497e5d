// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

#include <span>

namespace arpent::edit {

/// Deletes elements with care for what uses them. Nodes of a deleted way go along when they have
/// no tags and nothing else uses them. A deleted node leaves the ways that use it as with
/// delete_vertex. Members leave their relations; a relation that is left empty goes too.
/// Refused, with `relation` its name or id: edit.why.not_found; edit.why.too_few_points (a way
/// would shrink to a point: delete the way); edit.why.part_of_route, edit.why.part_of_restriction
/// and edit.why.part_of_area (a route, turn restriction or multipolygon would be broken).
ChangeOr delete_elements(const osm::Graph& graph, std::span<const osm::ElementId> elements);

}  // namespace arpent::edit
