// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/selecting.hpp"

namespace arpent::mode {
namespace {

bool is_ground(const Scene& scene, const map::Pick& pick) {
    if (pick.kind != map::Pick::Kind::area) return false;
    const auto graph = scene.bench.graph();
    const osm::Element element = graph->get(pick.element);
    if (!element) return false;
    const geo::Box box = graph->box_of(element);
    const map::ScreenPoint a = scene.camera.to_screen(box.min);
    const map::ScreenPoint b = scene.camera.to_screen(box.max);
    const map::Viewport& view = scene.camera.viewport();
    return b.x - a.x > view.width && a.y - b.y > view.height;
}

}  // namespace

double reach_px(const map::Camera& camera) { return 10 * camera.viewport().scale; }

std::optional<map::Pick> thing_at(const Scene& scene, map::ScreenPoint cursor) {
    map::PickOptions options;
    options.tolerance_px = 8 * scene.camera.viewport().scale;
    const auto picks = map::pick_all(*scene.bench.graph(), scene.camera, cursor, options);
    for (const map::Pick& pick : picks) {
        if (!is_ground(scene, pick)) return pick;
    }
    return {};
}

void select_at(Scene& scene, map::ScreenPoint cursor, bool add) {
    const auto pick = thing_at(scene, cursor);
    scene.bench.tell_nothing();
    if (add) {
        if (pick) scene.bench.toggle(pick->element);
        return;
    }
    if (pick) {
        scene.bench.select(pick->element);
    } else {
        scene.bench.select_nothing();
    }
}

}  // namespace arpent::mode
