// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"

#include <optional>

namespace arpent::operation {

/// The change of an action, or nothing when it was refused: then the reason is told.
std::optional<edit::Change> told(Workbench& bench, edit::ChangeOr result);

/// Commits what an action made; false when it, or the lock, refused (told why).
bool commit(Workbench& bench, edit::ChangeOr result, const Message& label);

/// The same for something new (Workbench::commit_new).
bool commit_new(Workbench& bench, edit::ChangeOr result, const Message& label, osm::ElementId made,
                const preset::PresetPtr& preset);

/// What an element is called in a label, as far as its tags say. See Workbench::recognise.
Message label_for(const Workbench& bench, const char* key, osm::ElementId id);

}  // namespace arpent::operation
