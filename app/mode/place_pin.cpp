// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/place_pin.hpp"

#include <utility>

namespace arpent::mode {

bool PlacePin::handle(Scene& scene, const Gesture& gesture) {
    using Kind = Gesture::Kind;
    if (gesture.kind == Kind::click || gesture.kind == Kind::double_click) {
        place_ = scene.camera.to_location(gesture.at);
        return true;
    }
    return gesture.kind == Kind::hover;
}

bool PlacePin::handle(Scene& scene, const KeyPress& key) {
    if (key.key != KeyPress::Key::enter) return false;
    const map::Viewport& view = scene.camera.viewport();
    place_ = scene.camera.to_location({view.width / 2.0, view.height / 2.0});
    return true;
}

void PlacePin::draw(const Scene& /*scene*/, Picture& picture) const {
    picture.pointer = Pointer::cross;
}

std::optional<geo::Location> PlacePin::take_place() { return std::exchange(place_, std::nullopt); }

}  // namespace arpent::mode
