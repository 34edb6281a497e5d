// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"
#include "core/osm/tags.hpp"

namespace arpent::osm {

/// Whether no map drawn by us shows such an element below zoom 14, so that storage can keep it
/// apart and an overview need not read it. Depends on the tags alone.
bool is_detail(ElementType type, const Tags& tags);

}  // namespace arpent::osm
