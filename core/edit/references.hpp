// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

#include <optional>
#include <string>

namespace arpent::edit {

/// A way or relation that would hold what is not there.
struct BrokenReference {
    osm::ElementId user;
    osm::ElementId member;
    bool was_deleted = false;  ///< by the change; else the member never was
};

/// The first reference that a change of the map would break; nothing when all stay whole. Members
/// that the map lacked before are the extract's own gaps and may stay; ways get no new ones, and
/// relations none that only a carnet could know (negative refs).
std::optional<BrokenReference> broken_reference(const osm::Graph& map, const Change& change);

/// "way 12".
std::string describe(osm::ElementId id);

}  // namespace arpent::edit
