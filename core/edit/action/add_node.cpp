// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/add_node.hpp"

#include <memory>

namespace arpent::edit {

Change add_node(geo::Location location, const osm::Tags& tags, NewIds& ids, osm::Ref* made) {
    auto node = std::make_shared<osm::Node>();
    node->ref = ids.next();
    node->location = location;
    node->tags = tags;
    if (made != nullptr) {
        *made = node->ref;
    }
    Change change;
    change.set({}, osm::NodePtr(std::move(node)));
    return change;
}

}  // namespace arpent::edit
