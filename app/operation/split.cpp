// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/split.hpp"

#include "app/operation/act.hpp"
#include "app/operation/lock.hpp"
#include "core/edit/action/split_way.hpp"
#include "core/project/project.hpp"

#include <array>

namespace arpent::operation {
namespace {

edit::ChangeOr split(const Workbench& bench, edit::NewIds& ids) {
    const SelectedVertex at = *bench.selection().vertex;
    const std::array nodes{at.node};
    return edit::split_way(*bench.graph(), at.way, nodes, ids);
}

}  // namespace

bool Split::is_available(const Workbench& bench) const {
    const auto id = bench.selection().single();
    if (!id || id->type != osm::ElementType::way || bench.tool() != Tool::hand) return false;
    const osm::WayPtr way = bench.graph()->way(id->ref);
    return way && !way->is_closed();
}

std::optional<Message> Split::why_not(const Workbench& bench) const {
    if (auto why = why_locked(bench, *bench.selection().single())) return why;
    if (!bench.selection().vertex) return Message{"operation.why.choose_vertex", {}};
    // Only looked at: the refs that it takes are nobody's.
    edit::NewIds ids(1);
    auto result = split(bench, ids);
    if (auto* why = std::get_if<Message>(&result)) return std::move(*why);
    return {};
}

void Split::act(Workbench& bench) const {
    const osm::ElementId id = *bench.selection().single();
    const Message label = label_for(bench, "done.split", id);
    if (commit(bench, split(bench, bench.project().new_ids()), label)) bench.select(id);
}

}  // namespace arpent::operation
