// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/reverse.hpp"

#include "app/operation/act.hpp"
#include "app/operation/lock.hpp"
#include "core/edit/action/reverse_way.hpp"
#include "core/edit/turned_tags.hpp"

namespace arpent::operation {

// Only where the direction says something: else the button would be one more riddle.
bool Reverse::is_available(const Workbench& bench) const {
    const auto id = bench.selection().single();
    if (!id || id->type != osm::ElementType::way || bench.tool() != Tool::hand) return false;
    const osm::WayPtr way = bench.graph()->way(id->ref);
    if (!way) return false;
    const auto turned = edit::turned_tags(way->tags);
    const auto* tags = std::get_if<osm::Tags>(&turned);
    return tags == nullptr || *tags != way->tags || way->tags.has("oneway", "yes");
}

std::optional<Message> Reverse::why_not(const Workbench& bench) const {
    const osm::ElementId id = *bench.selection().single();
    if (auto why = why_locked(bench, id)) return why;
    auto result = edit::reverse_way(*bench.graph(), id.ref);
    if (auto* why = std::get_if<Message>(&result)) return std::move(*why);
    return {};
}

void Reverse::act(Workbench& bench) const {
    const osm::ElementId id = *bench.selection().single();
    commit(bench, edit::reverse_way(*bench.graph(), id.ref), label_for(bench, "done.reversed", id));
}

}  // namespace arpent::operation
