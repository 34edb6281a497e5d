// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/mark.hpp"
#include "core/osm/element_id.hpp"

#include <vector>

namespace arpent::operation {

class Workbench;

/// Something new that may be what is on the map already: « Est-ce la même chose ? »
struct Doubt {
    osm::ElementId made;
    osm::ElementId there;
    double distance_m = 0;
    std::vector<edit::MarkRef> marks{};  ///< of papers, which the new thing has settled
};

/// Looks whether a thing like this new one was there before (merge::thing_near), and keeps it as
/// the workbench's doubt; else there is none.
void look_for_twin(Workbench& bench, osm::ElementId made, std::vector<edit::MarkRef> marks = {});

/// They are the same: in one edit the two become one, with the tags of both, which the marks name.
/// What is locked may be told more this way, because a person says so. Selects the one that stays.
/// False when it was refused (told why).
bool say_same(Workbench& bench);

}  // namespace arpent::operation
