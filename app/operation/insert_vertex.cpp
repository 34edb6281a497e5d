// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/insert_vertex.hpp"

#include "app/operation/act.hpp"
#include "app/operation/connect.hpp"
#include "app/operation/lock.hpp"
#include "core/edit/action/vertex.hpp"
#include "core/project/project.hpp"

namespace arpent::operation {

bool insert_vertex(Workbench& bench, osm::Ref way, std::size_t segment, const Anchor& anchor) {
    // Joining a street gives it a node where it passes; this bends the way itself.
    if (auto why = why_locked(bench, osm::way_id(way))) {
        bench.tell(*std::move(why));
        return false;
    }
    const auto map = bench.project().graph();
    osm::Ref made = 0;
    auto change = told(bench, edit::insert_vertex(*map, way, segment, anchor.place,
                                                  bench.project().new_ids(), &made));
    if (!change) return false;
    if (anchor.is_connected()) {
        const auto joined =
            told(bench, connection(*map->with(*change), made, anchor, bench.project().new_ids()));
        if (!joined) return false;
        change->then(*joined);
    }
    if (!bench.commit(*change, {"done.vertex_inserted", {}})) return false;
    bench.select({{osm::way_id(way)}, SelectedVertex{way, anchor.node != 0 ? anchor.node : made}});
    bench.forget_absent();
    return true;
}

}  // namespace arpent::operation
