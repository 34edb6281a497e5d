// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/reverse_way.hpp"

#include "core/edit/turn_way.hpp"

namespace arpent::edit {

ChangeOr reverse_way(const osm::Graph& graph, osm::Ref way) {
    if (!graph.way(way)) {
        return Message{"edit.why.not_found", {}};
    }
    Sketch sketch(graph);
    if (const auto key = turn_way(sketch, way)) {
        return Message{"edit.why.cannot_turn", {{"key", *key}}};
    }
    return sketch.change();
}

}  // namespace arpent::edit
