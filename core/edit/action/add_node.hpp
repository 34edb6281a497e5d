// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"
#include "core/edit/new_ids.hpp"

namespace arpent::edit {

/// A new node: a point with tags, or one that a way will use. `made`, unless null, gets its ref.
Change add_node(geo::Location location, const osm::Tags& tags, NewIds& ids,
                osm::Ref* made = nullptr);

}  // namespace arpent::edit
