// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"

#include <cstddef>

namespace arpent::operation {

/// Gives a way one more node between nodes `segment` and `segment` + 1, connected where the anchor
/// is. False when refused (told why).
bool insert_vertex(Workbench& bench, osm::Ref way, std::size_t segment, const Anchor& anchor);

}  // namespace arpent::operation
