// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upload/plan.hpp"

#include <map>
#include <set>
#include <vector>

namespace arpent::upload {

/// Something that differs from OSM, on its way into a plan.
struct Item {
    PlannedChange change;
    bool comes_back = false;               ///< deleted in OSM: others may name it only after it
    geo::Box box;                          ///< before and after
    std::vector<osm::ElementId> needs;     ///< new (or coming back) elements that it holds
    std::vector<osm::ElementId> released;  ///< of a deletion: what held it, as OSM has it

    osm::ElementId id() const { return change.element.id(); }
};
using Items = std::map<osm::ElementId, Item>;

/// All that differs and can be sent, with `held` grown by what cannot, and `unversioned`.
Items find_items(const edit::Overlay& map, std::map<osm::ElementId, Message>& held,
                 const Limits& limits, std::vector<osm::ElementId>& unversioned);

/// Items in groups that hang together, each in the order of its document, neighbours after each
/// other; every group within the limits as far as its parts allow.
std::vector<Chunk> make_chunks(const Items& items, const Limits& limits);

}  // namespace arpent::upload
