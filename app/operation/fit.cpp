// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/fit.hpp"

#include "core/project/project.hpp"

namespace arpent::operation {

void Fit::act(Workbench& bench) const {
    geo::Box box;
    const auto graph = bench.graph();
    for (const osm::ElementId id : bench.selection().elements) {
        if (const osm::Element element = graph->get(id)) box.extend(graph->box_of(element));
    }
    bench.fly_to(box.is_empty() ? bench.project().box() : box);
}

}  // namespace arpent::operation
