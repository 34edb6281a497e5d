// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/move.hpp"

#include "app/operation/act.hpp"
#include "app/operation/lock.hpp"
#include "app/operation/words.hpp"
#include "core/edit/action/move.hpp"
#include "core/geo/mercator.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace arpent::operation {
namespace {

/// Degrees of latitude that half a metre on the ground takes.
constexpr double step_degrees = 0.5 * 360 / geo::equator_m;

std::optional<osm::Ref> selected_node(const Workbench& bench) {
    if (const auto& vertex = bench.selection().vertex) return vertex->node;
    const auto id = bench.selection().single();
    if (id && id->type == osm::ElementType::node) return id->ref;
    return {};
}

Message label_of_move(const Workbench& bench) {
    const auto& elements = bench.selection().elements;
    if (bench.selection().vertex || elements.size() != 1) {
        return edit_label("done.moved", nullptr, "word.point");
    }
    return label_for(bench, "done.moved", elements.front());
}

bool move_by(Workbench& bench, std::int32_t dx, std::int32_t dy) {
    const auto map = bench.graph();
    if (const auto node = selected_node(bench)) {
        const osm::NodePtr at = map->node(*node);
        if (!at) return false;
        return move_node(bench, *node, {at->location.x + dx, at->location.y + dy});
    }
    return commit(bench, edit::move_elements(*map, bench.selection().elements, dx, dy),
                  label_of_move(bench));
}

}  // namespace

bool move_node(Workbench& bench, osm::Ref node, geo::Location place) {
    // A node of a way is a point of it; with tags it is a thing of its own.
    const osm::NodePtr at = bench.graph()->node(node);
    const bool thing = at && !at->tags.empty();
    const Message label = thing ? label_for(bench, "done.moved", osm::node_id(node))
                                : edit_label("done.moved", nullptr, "word.point");
    return commit(bench, edit::move_node(*bench.graph(), node, place), label);
}

std::optional<geo::Location> handle_of_selection(const Workbench& bench) {
    const auto map = bench.graph();
    if (const auto ref = selected_node(bench)) {
        const osm::NodePtr node = map->node(*ref);
        return node ? std::optional(node->location) : std::nullopt;
    }
    geo::Box box;
    for (const osm::ElementId id : bench.selection().elements) {
        if (const osm::Element element = map->get(id)) box.extend(map->box_of(element));
    }
    if (box.is_empty()) return {};
    return box.center();
}

geo::Location carried(geo::Location place, geo::Location from, geo::Location to) {
    if (!place.is_defined()) return place;
    return {place.x + to.x - from.x, place.y + to.y - from.y};
}

bool move_to(Workbench& bench, geo::Location place) {
    const auto from = handle_of_selection(bench);
    return from && move_by(bench, place.x - from->x, place.y - from->y);
}

bool nudge(Workbench& bench, double steps_east, double steps_north) {
    const auto from = handle_of_selection(bench);
    if (!from) return false;
    const double narrow = std::cos(from->lat() * std::numbers::pi / 180);
    const auto unit = [](double degrees) {
        return static_cast<std::int32_t>(std::lround(degrees * geo::Location::scale));
    };
    return move_by(bench, unit(steps_east * step_degrees / std::max(narrow, 0.01)),
                   unit(steps_north * step_degrees));
}

bool Carry::is_available(const Workbench& bench) const {
    return bench.tool() == Tool::hand && !bench.selection().empty();
}

std::optional<Message> Carry::why_not(const Workbench& bench) const {
    if (const auto node = selected_node(bench)) return why_place_locked(bench, *node);
    for (const osm::ElementId id : bench.selection().elements) {
        if (auto why = why_locked(bench, id)) return why;
    }
    return {};
}

void Carry::act(Workbench& bench) const { bench.take(Tool::carry); }

}  // namespace arpent::operation
