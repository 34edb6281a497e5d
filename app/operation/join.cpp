// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/join.hpp"

#include "app/operation/act.hpp"
#include "app/operation/lock.hpp"
#include "core/edit/action/join_ways.hpp"

#include <algorithm>

namespace arpent::operation {

bool Join::is_available(const Workbench& bench) const {
    const auto& elements = bench.selection().elements;
    const bool ways = std::all_of(elements.begin(), elements.end(), [](osm::ElementId id) {
        return id.type == osm::ElementType::way;
    });
    if (!ways || elements.empty() || elements.size() > 2 || bench.tool() != Tool::hand) {
        return false;
    }
    const osm::WayPtr first = bench.graph()->way(elements.front().ref);
    return first && !first->is_closed();
}

std::optional<Message> Join::why_not(const Workbench& bench) const {
    const auto& elements = bench.selection().elements;
    if (elements.size() < 2) return Message{"operation.why.choose_second", {}};
    for (const osm::ElementId id : elements) {
        if (auto why = why_locked(bench, id)) return why;
    }
    auto result = edit::join_ways(*bench.graph(), elements[0].ref, elements[1].ref);
    if (auto* why = std::get_if<Message>(&result)) return std::move(*why);
    return {};
}

void Join::act(Workbench& bench) const {
    const auto elements = bench.selection().elements;
    const Message label = label_for(bench, "done.joined", elements.front());
    osm::Ref kept = 0;
    auto change = edit::join_ways(*bench.graph(), elements[0].ref, elements[1].ref, &kept);
    if (commit(bench, std::move(change), label)) bench.select(osm::way_id(kept));
}

}  // namespace arpent::operation
