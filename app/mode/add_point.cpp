// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/add_point.hpp"

#include "app/mode/outline.hpp"
#include "app/mode/selecting.hpp"
#include "app/mode/snap.hpp"
#include "app/operation/add_point.hpp"

namespace arpent::mode {

void AddPoint::enter(Scene& scene) {
    under_cursor_.reset();
    scene.bench.select_nothing();
}

operation::Anchor AddPoint::anchor_at(const Scene& scene, map::ScreenPoint at, bool free) const {
    const auto& kind = scene.bench.next_kind();
    if (free || !kind || !kind->preset || !kind->preset->on_way) {
        return free_anchor(scene.camera, at);
    }
    SnapOptions options;
    options.tolerance_px = reach_px(scene.camera);
    options.meets = is_path;
    return snap(*scene.bench.graph(), scene.camera, at, options);
}

void AddPoint::place(Scene& scene, map::ScreenPoint at, bool free) {
    if (operation::add_point(scene.bench, anchor_at(scene, at, free))) {
        scene.bench.take(operation::Tool::hand);
    }
}

bool AddPoint::handle(Scene& scene, const Gesture& gesture) {
    switch (gesture.kind) {
        case Gesture::Kind::hover:
            under_cursor_ = anchor_at(scene, gesture.at, gesture.shift);
            return true;
        case Gesture::Kind::click:
        case Gesture::Kind::double_click: place(scene, gesture.at, gesture.shift); return true;
        default: return false;
    }
}

bool AddPoint::handle(Scene& scene, const KeyPress& key) {
    if (key.key == KeyPress::Key::enter) {
        const map::Viewport& view = scene.camera.viewport();
        place(scene, {view.width / 2.0, view.height / 2.0}, key.shift);
        return true;
    }
    if (key.key != KeyPress::Key::escape) return false;
    scene.bench.take(operation::Tool::hand);
    return true;
}

void AddPoint::draw(const Scene& scene, Picture& picture) const {
    picture.pointer = Pointer::cross;
    if (!under_cursor_) return;
    map::Shape ghost = outline_of_point(under_cursor_->place, Emphasis::ghost);
    if (const auto& kind = scene.bench.next_kind(); kind && kind->preset) {
        ghost.icon = kind->preset->icon;
        ghost.width = 26;
    }
    picture.shapes = connection_mark(*under_cursor_);
    picture.shapes.push_back(std::move(ghost));
    if (under_cursor_->is_connected()) picture.hint = Message{"editing.hint.joins", {}};
}

}  // namespace arpent::mode
