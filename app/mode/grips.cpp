// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/grips.hpp"

#include "app/mode/selecting.hpp"
#include "core/project/project.hpp"

#include <cmath>

namespace arpent::mode {
namespace {

double distance(map::ScreenPoint a, map::ScreenPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool in_view(const map::Camera& camera, geo::Location place) {
    const map::ScreenPoint at = camera.to_screen(place);
    const map::Viewport& view = camera.viewport();
    return at.x >= 0 && at.y >= 0 && at.x <= view.width && at.y <= view.height;
}

/// The middle as it looks: on the screen, not on the ellipsoid.
std::optional<Grip> middle_of(const Scene& scene, const osm::Way& way, std::size_t segment,
                              geo::Location a, geo::Location b) {
    if (!a.is_defined() || !b.is_defined()) return {};
    const map::ScreenPoint from = scene.camera.to_screen(a);
    const map::ScreenPoint to = scene.camera.to_screen(b);
    // Too short a segment has no room for a third grip.
    if (distance(from, to) < 4 * reach_px(scene.camera)) return {};
    const geo::Location place =
        scene.camera.to_location({(from.x + to.x) / 2, (from.y + to.y) / 2});
    if (!in_view(scene.camera, place)) return {};
    return Grip{Grip::Kind::middle, way.ref, 0, segment, place};
}

std::vector<Grip> grips_of_way(const Scene& scene, const osm::Graph& graph, const osm::Way& way) {
    std::vector<Grip> grips;
    const auto line = graph.line_of(way);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool closing = way.is_closed() && i + 1 == line.size();
        if (!closing && line[i].is_defined() && in_view(scene.camera, line[i])) {
            grips.push_back({Grip::Kind::vertex, way.ref, way.nodes[i], 0, line[i]});
        }
        if (i + 1 < line.size()) {
            if (auto middle = middle_of(scene, way, i, line[i], line[i + 1])) {
                grips.push_back(*middle);
            }
        }
    }
    return grips;
}

}  // namespace

std::vector<Grip> grips_of(const Scene& scene) {
    const auto id = scene.bench.selection().single();
    if (!id || scene.bench.project().is_locked(*id)) return {};
    const auto graph = scene.bench.graph();
    if (id->type == osm::ElementType::node) {
        const osm::NodePtr node = graph->node(id->ref);
        if (!node) return {};
        return {{Grip::Kind::point, 0, node->ref, 0, node->location}};
    }
    const osm::WayPtr way = graph->way(id->ref);
    if (!way) return {};
    return grips_of_way(scene, *graph, *way);
}

std::optional<Grip> grip_at(const Scene& scene, map::ScreenPoint cursor) {
    std::optional<Grip> best;
    double best_px = reach_px(scene.camera);
    for (const Grip& grip : grips_of(scene)) {
        const bool is_middle = grip.kind == Grip::Kind::middle;
        if (best && is_middle && best->kind != Grip::Kind::middle) continue;
        const bool wins_by_kind = best && best->kind == Grip::Kind::middle && !is_middle;
        const double px = distance(scene.camera.to_screen(grip.place), cursor);
        const double limit = wins_by_kind ? reach_px(scene.camera) : best_px;
        if (px > limit) continue;
        best = grip;
        best_px = px;
    }
    return best;
}

map::Handle handle_of(const Scene& scene, const Grip& grip, bool active) {
    map::Handle handle;
    handle.place = grip.place;
    handle.active = active;
    if (grip.kind == Grip::Kind::middle) {
        handle.kind = map::Handle::Kind::middle;
    } else if (scene.bench.graph()->ways_of(grip.node).size() > 1) {
        handle.kind = map::Handle::Kind::shared;
    }
    return handle;
}

}  // namespace arpent::mode
