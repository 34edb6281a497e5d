// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "core/edit/change.hpp"

#include <optional>

namespace arpent::operation {

// What the group did not create is locked until somebody unlocks it deliberately (R8), with one
// exception: a path may be joined to a locked street. The street then has one more node, where it
// already passes, and keeps its course and its tags.

/// Why this element must not be changed; nothing when it may.
std::optional<Message> why_locked(const Workbench& bench, osm::ElementId id);

/// The same for a node's place: a node that is moved moves every way that uses it.
std::optional<Message> why_place_locked(const Workbench& bench, osm::Ref node);

/// The same for everything that a change alters.
std::optional<Message> why_locked(const Workbench& bench, const edit::Change& change);

}  // namespace arpent::operation
