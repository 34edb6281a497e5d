// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/quarter_box.hpp"

#include <cstddef>

namespace arpent::project {
namespace {

constexpr std::int64_t half_turn = std::int64_t{180} * geo::Location::scale;

struct Half {
    geo::Box box;
    std::size_t nodes = 0;

    void add(geo::Location location) {
        box.extend(location);
        ++nodes;
    }
};

}  // namespace

geo::Box quarter_box(const osm::Graph& graph, const geo::Box& whole) {
    if (std::int64_t{whole.max.x} - whole.min.x <= half_turn) {
        return whole;
    }
    Half west;
    Half east;
    graph.visit_all(osm::ElementType::node, [&](const osm::Element& element) {
        const geo::Location location = element.node()->location;
        if (location.is_defined()) {
            (location.x < 0 ? west : east).add(location);
        }
    });
    const bool is_across = std::int64_t{east.box.min.x} - west.box.max.x > half_turn;
    if (!is_across) {
        return whole;
    }
    return west.nodes > east.nodes ? west.box : east.box;
}

}  // namespace arpent::project
