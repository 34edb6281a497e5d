// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/carry.hpp"

#include "app/mode/outline.hpp"
#include "app/operation/move.hpp"

namespace arpent::mode {

void Carry::enter(Scene& /*scene*/) { under_cursor_.reset(); }

void Carry::put(Scene& scene, map::ScreenPoint at) {
    operation::move_to(scene.bench, scene.camera.to_location(at));
    scene.bench.take(operation::Tool::hand);
}

bool Carry::handle(Scene& scene, const Gesture& gesture) {
    switch (gesture.kind) {
        case Gesture::Kind::hover:
            under_cursor_ = scene.camera.to_location(gesture.at);
            return true;
        case Gesture::Kind::click:
        case Gesture::Kind::double_click: put(scene, gesture.at); return true;
        default: return false;
    }
}

bool Carry::handle(Scene& scene, const KeyPress& key) {
    if (key.key == KeyPress::Key::escape) {
        scene.bench.take(operation::Tool::hand);
        return true;
    }
    if (key.key != KeyPress::Key::enter) return false;
    const map::Viewport& view = scene.camera.viewport();
    put(scene, {view.width / 2.0, view.height / 2.0});
    return true;
}

void Carry::draw(const Scene& scene, Picture& picture) const {
    picture.pointer = Pointer::grip;
    const auto graph = scene.bench.graph();
    const auto& elements = scene.bench.selection().elements;
    for (const osm::ElementId id : elements) {
        for (map::Shape& shape : outline(*graph, id, Emphasis::selected)) {
            picture.shapes.push_back(std::move(shape));
        }
    }
    if (!under_cursor_) return;
    const auto from = operation::handle_of_selection(scene.bench);
    if (!from) return;
    for (map::Shape shape : std::vector<map::Shape>(picture.shapes)) {
        for (geo::Location& place : shape.places) {
            place = operation::carried(place, *from, *under_cursor_);
        }
        shape.dash = 8;
        picture.shapes.push_back(std::move(shape));
    }
}

}  // namespace arpent::mode
