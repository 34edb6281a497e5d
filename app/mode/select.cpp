// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/select.hpp"

#include "app/mode/outline.hpp"
#include "app/mode/selecting.hpp"
#include "app/mode/snap.hpp"
#include "app/operation/catalogue.hpp"
#include "app/operation/connect.hpp"
#include "app/operation/insert_vertex.hpp"
#include "app/operation/move.hpp"
#include "core/project/project.hpp"

namespace arpent::mode {
namespace {

/// The line of a way with one node elsewhere, or with one more.
std::vector<geo::Location> line_with(const osm::Graph& graph, const osm::Way& way, const Grip& grip,
                                     geo::Location place) {
    auto line = graph.line_of(way);
    if (grip.kind == Grip::Kind::middle) {
        line.insert(line.begin() + static_cast<std::ptrdiff_t>(grip.segment) + 1, place);
        return line;
    }
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (way.nodes[i] == grip.node) line[i] = place;
    }
    return line;
}

}  // namespace

operation::Anchor Select::target_at(const Scene& scene, const Gesture& gesture) const {
    const auto graph = scene.bench.graph();
    const osm::WayPtr own = graph->way(hold_->grip.way);
    if (gesture.shift || !own) return free_anchor(scene.camera, gesture.at);
    SnapOptions options;
    options.tolerance_px = reach_px(scene.camera);
    options.without_node = hold_->grip.node;
    // Paths meet paths, and what is not yet called anything may be one. A way does not meet itself
    // here: drawing does that.
    const bool path = is_path(*own) || own->tags.empty();
    options.meets = [&own, path](const osm::Way& way) {
        return path && way.ref != own->ref && is_path(way);
    };
    return snap(*graph, scene.camera, gesture.at, options);
}

bool Select::take_hold(Scene& scene, const Gesture& gesture) {
    const auto grip = grip_at(scene, gesture.at);
    if (!grip) return false;
    hold_ = Hold{*grip, {grip->place, 0, 0, 0}};
    if (grip->kind == Grip::Kind::vertex) {
        auto selection = scene.bench.selection();
        selection.vertex = {grip->way, grip->node};
        scene.bench.select(selection);
    }
    return true;
}

void Select::drop(Scene& scene) {
    const Hold hold = *hold_;
    hold_.reset();
    if (hold.grip.kind == Grip::Kind::middle) {
        operation::insert_vertex(scene.bench, hold.grip.way, hold.grip.segment, hold.target);
    } else if (hold.target.is_connected()) {
        operation::connect(scene.bench, hold.grip.node, hold.target);
    } else {
        operation::move_node(scene.bench, hold.grip.node, hold.target.place);
    }
}

void Select::click(Scene& scene, const Gesture& gesture) {
    const auto grip = grip_at(scene, gesture.at);
    if (!grip || grip->kind != Grip::Kind::vertex || gesture.shift) {
        select_at(scene, gesture.at, gesture.shift);
        return;
    }
    auto selection = scene.bench.selection();
    selection.vertex = {grip->way, grip->node};
    scene.bench.select(selection);
}

bool Select::handle(Scene& scene, const Gesture& gesture) {
    using Kind = Gesture::Kind;
    switch (gesture.kind) {
        case Kind::hover: {
            active_ = grip_at(scene, gesture.at);
            const auto pick = active_ ? std::nullopt : thing_at(scene, gesture.at);
            hovered_ = pick ? std::optional(pick->element) : std::nullopt;
            return true;
        }
        case Kind::grab: return take_hold(scene, gesture);
        case Kind::drag:
            if (!hold_) return false;
            hold_->target = target_at(scene, gesture);
            return true;
        case Kind::drop:
            if (!hold_) return false;
            hold_->target = target_at(scene, gesture);
            drop(scene);
            return true;
        case Kind::give_up: hold_.reset(); return true;
        case Kind::click: click(scene, gesture); return true;
        case Kind::double_click: {
            const auto grip = grip_at(scene, gesture.at);
            if (!grip || grip->kind != Grip::Kind::middle) return false;
            operation::insert_vertex(scene.bench, grip->way, grip->segment, {grip->place, 0, 0, 0});
            return true;
        }
    }
    return false;
}

bool Select::handle(Scene& scene, const KeyPress& key) {
    using Key = KeyPress::Key;
    const double step = key.shift ? 1 : 0;
    switch (key.key) {
        case Key::escape:
            if (hold_) {
                hold_.reset();
            } else if (scene.bench.selection().vertex) {
                scene.bench.select({scene.bench.selection().elements, {}});
            } else {
                scene.bench.select_nothing();
            }
            return true;
        case Key::remove: operation::find("delete").run(scene.bench); return true;
        case Key::left: return step != 0 && operation::nudge(scene.bench, -step, 0);
        case Key::right: return step != 0 && operation::nudge(scene.bench, step, 0);
        case Key::up: return step != 0 && operation::nudge(scene.bench, 0, step);
        case Key::down: return step != 0 && operation::nudge(scene.bench, 0, -step);
        default: return false;
    }
}

void Select::draw_hold(const Scene& scene, Picture& picture) const {
    picture.pointer = Pointer::grip;
    const auto graph = scene.bench.graph();
    const geo::Location place = hold_->target.place;
    std::vector<osm::Ref> ways;
    if (hold_->grip.kind == Grip::Kind::middle) {
        ways = {hold_->grip.way};
    } else {
        ways = graph->ways_of(hold_->grip.node);
    }
    for (const osm::Ref ref : ways) {
        const osm::WayPtr way = graph->way(ref);
        if (!way) continue;
        picture.shapes.push_back(
            outline_of_line(line_with(*graph, *way, hold_->grip, place), Emphasis::ghost));
    }
    if (ways.empty()) picture.shapes.push_back(outline_of_point(place, Emphasis::ghost));
    for (map::Shape& shape : connection_mark(hold_->target)) {
        picture.shapes.push_back(std::move(shape));
    }
    if (hold_->target.is_connected()) picture.hint = Message{"editing.hint.joins", {}};
}

void Select::draw(const Scene& scene, Picture& picture) const {
    const auto graph = scene.bench.graph();
    if (hovered_) picture.shapes = outline(*graph, *hovered_, Emphasis::hovered);
    for (const osm::ElementId id : scene.bench.selection().elements) {
        for (map::Shape& shape : outline(*graph, id, Emphasis::selected)) {
            picture.shapes.push_back(std::move(shape));
        }
    }
    if (hold_) {
        draw_hold(scene, picture);
        return;
    }
    const auto& vertex = scene.bench.selection().vertex;
    for (const Grip& grip : grips_of(scene)) {
        if (grip.kind == Grip::Kind::point) continue;
        const bool chosen = vertex && grip.kind == Grip::Kind::vertex && grip.node == vertex->node;
        picture.handles.push_back(handle_of(scene, grip, chosen || grip == active_));
    }
    if (active_) picture.pointer = Pointer::grip;
    if (hovered_) picture.pointer = Pointer::hand;
}

void Select::exit(Scene& /*scene*/) {
    hold_.reset();
    active_.reset();
    hovered_.reset();
}

}  // namespace arpent::mode
