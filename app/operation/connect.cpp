// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/connect.hpp"

#include "app/operation/act.hpp"
#include "core/edit/action/connect.hpp"
#include "core/edit/action/vertex.hpp"
#include "core/project/project.hpp"

namespace arpent::operation {

edit::ChangeOr connection(const edit::Overlay& map, osm::Ref node, const Anchor& target,
                          edit::NewIds& ids) {
    if (target.node != 0) return edit::connect(map, node, target.node);
    osm::Ref made = 0;
    auto inserted = edit::insert_vertex(map, target.way, target.segment, target.place, ids, &made);
    if (std::holds_alternative<Message>(inserted)) return inserted;
    edit::Change change = std::get<edit::Change>(std::move(inserted));
    auto joined = edit::connect(*map.with(change), node, made);
    if (std::holds_alternative<Message>(joined)) return joined;
    change.then(std::get<edit::Change>(joined));
    return change;
}

bool connect(Workbench& bench, osm::Ref node, const Anchor& target) {
    const bool done =
        commit(bench, connection(*bench.project().graph(), node, target, bench.project().new_ids()),
               {"done.connected", {}});
    bench.forget_absent();
    return done;
}

}  // namespace arpent::operation
