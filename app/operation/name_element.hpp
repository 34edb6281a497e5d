// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"

namespace arpent::operation {

/// Says what an element is, or what it is instead: answers that the new kind asks for too stay.
/// False when that was refused (told why).
bool name_element(Workbench& bench, osm::ElementId id, const preset::PresetPtr& kind);

}  // namespace arpent::operation
