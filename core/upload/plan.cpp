// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/plan.hpp"

#include "core/upload/items.hpp"

namespace arpent::upload {

Plan make_plan(const edit::Overlay& map, const std::map<osm::ElementId, Message>& held,
               const Limits& limits) {
    Plan plan;
    std::map<osm::ElementId, Message> all_held;
    for (const auto& [id, why] : held) {
        const bool differs = map.get(id) != map.base()->get(id);
        if (differs || why.key == "upload.held.question") {  // whose answer may differ
            all_held.emplace(id, why);
        }
    }
    const Items items = find_items(map, all_held, limits, plan.unversioned);
    for (const auto& [id, why] : all_held) {
        plan.held.push_back({id, why});
    }
    for (const auto& [id, item] : items) {
        switch (item.change.action) {
            case Action::create: ++plan.created; break;
            case Action::modify: ++plan.modified; break;
            case Action::remove: ++plan.deleted; break;
        }
    }
    plan.chunks = make_chunks(items, limits);
    return plan;
}

}  // namespace arpent::upload
