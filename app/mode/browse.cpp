// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/browse.hpp"

#include "app/mode/outline.hpp"
#include "app/mode/selecting.hpp"

namespace arpent::mode {

bool Browse::handle(Scene& scene, const Gesture& gesture) {
    using Kind = Gesture::Kind;
    if (gesture.kind == Kind::hover) {
        const auto pick = thing_at(scene, gesture.at);
        hovered_ = pick ? std::optional(pick->element) : std::nullopt;
        return true;
    }
    if (gesture.kind != Kind::click && gesture.kind != Kind::double_click) return false;
    select_at(scene, gesture.at, gesture.shift);
    return true;
}

bool Browse::handle(Scene& scene, const KeyPress& key) {
    if (key.key != KeyPress::Key::enter) return false;
    const map::Viewport& view = scene.camera.viewport();
    select_at(scene, {view.width / 2.0, view.height / 2.0}, key.shift);
    return true;
}

void Browse::draw(const Scene& scene, Picture& picture) const {
    picture.pointer = hovered_ ? Pointer::hand : Pointer::arrow;
    if (hovered_) picture.shapes = outline(*scene.bench.graph(), *hovered_, Emphasis::hovered);
}

void Browse::exit(Scene& /*scene*/) { hovered_.reset(); }

}  // namespace arpent::mode
