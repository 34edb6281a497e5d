// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"

namespace arpent::operation {

/// Puts a point of the next kind on the map in one edit, selects it and says true. On a node or a
/// segment it becomes a node of that way: a crossing lies on its street.
bool add_point(Workbench& bench, const Anchor& anchor);

}  // namespace arpent::operation
