// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/graph.hpp"

namespace arpent::osm {

Element Graph::get(ElementId id) const {
    switch (id.type) {
        case ElementType::node: return node(id.ref);
        case ElementType::way: return way(id.ref);
        case ElementType::relation: break;
    }
    return relation(id.ref);
}

Element Graph::last_known(ElementId id) const { return get(id); }

std::vector<geo::Location> Graph::line_of(const Way& way) const {
    std::vector<geo::Location> line;
    line.reserve(way.nodes.size());
    for (const Ref ref : way.nodes) {
        const NodePtr found = node(ref);
        line.push_back(found ? found->location : geo::Location{});
    }
    return line;
}

geo::Box Graph::box_of(const Element& element) const {
    geo::Box box;
    if (const auto node = element.node()) {
        box.extend(node->location);
    } else if (const auto way = element.way()) {
        for (const auto location : line_of(*way)) {
            box.extend(location);
        }
    } else if (const auto relation = element.relation()) {
        for (const Member& member : relation->members) {
            if (member.id.type != ElementType::relation) {
                if (const Element found = get(member.id)) {
                    box.extend(box_of(found));
                }
            }
        }
    }
    return box;
}

}  // namespace arpent::osm
