// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "core/edit/change.hpp"
#include "core/edit/new_ids.hpp"
#include "core/edit/overlay.hpp"

namespace arpent::operation {

/// Joins a node to another one, or to a way between two of its nodes: from then on they move
/// together. False when refused (told why).
bool connect(Workbench& bench, osm::Ref node, const Anchor& target);

/// The change of it, on any map.
edit::ChangeOr connection(const edit::Overlay& map, osm::Ref node, const Anchor& target,
                          edit::NewIds& ids);

}  // namespace arpent::operation
