// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/doubt.hpp"

#include "app/operation/act.hpp"
#include "app/operation/workbench.hpp"
#include "core/edit/overlay.hpp"
#include "core/merge/fuse.hpp"
#include "core/merge/near.hpp"
#include "core/project/project.hpp"

#include <array>
#include <utility>

namespace arpent::operation {
namespace {

/// The middle of what it covers.
geo::Location place_of(const osm::Graph& map, const osm::Element& element) {
    if (const auto node = element.node()) return node->location;
    const geo::Box box = map.box_of(element);
    return box.is_empty() ? geo::Location{} : box.center();
}

}  // namespace

void look_for_twin(Workbench& bench, osm::ElementId made, std::vector<edit::MarkRef> marks) {
    bench.set_doubt({});
    const auto map = bench.graph();
    const osm::Element element = map->get(made);
    if (!element) return;
    const auto twin = merge::thing_near(*map, place_of(*map, element), element.tags(), made);
    if (twin) bench.set_doubt(Doubt{made, twin->id, twin->distance_m, std::move(marks)});
}

bool say_same(Workbench& bench) {
    if (!bench.doubt()) return false;
    const Doubt doubt = *bench.doubt();
    auto united = merge::fused(std::array{doubt.made, doubt.there}, *bench.project().graph());
    if (const auto* why = std::get_if<Message>(&united)) {
        bench.tell(*why);
        return false;
    }
    const auto& change = std::get<edit::Action>(united).change;
    const auto after = bench.project().graph()->with(change);
    const osm::ElementId kept = after->get(doubt.there) ? doubt.there : doubt.made;
    if (!bench.commit_told(change, label_for(bench, "done.same", doubt.there), doubt.marks, kept)) {
        return false;
    }
    bench.select(kept);
    return true;
}

}  // namespace arpent::operation
