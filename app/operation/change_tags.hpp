// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"

namespace arpent::operation {

/// Gives an element exactly these tags, in one edit called after what it then is: « banc décrit »,
/// or « banc ajouté » when it had none. False when refused (told why). An answer of the form is one
/// such edit.
bool change_tags(Workbench& bench, osm::ElementId id, const osm::Tags& tags);

}  // namespace arpent::operation
