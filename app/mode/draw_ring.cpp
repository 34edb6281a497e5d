// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/draw_ring.hpp"

#include "app/mode/selecting.hpp"
#include "core/geo/box.hpp"

#include <cmath>
#include <utility>

namespace arpent::mode {
namespace {

std::vector<geo::Location> box_between(geo::Location a, geo::Location b) {
    geo::Box box;
    box.extend(a);
    box.extend(b);
    return {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}};
}

bool is_near(const Scene& scene, geo::Location place, map::ScreenPoint at) {
    const map::ScreenPoint there = scene.camera.to_screen(place);
    return std::hypot(there.x - at.x, there.y - at.y) <= reach_px(scene.camera);
}

}  // namespace

void DrawRing::set_ring(std::vector<geo::Location> ring) {
    ring_ = std::move(ring);
    closed_ = ring_.size() >= 3;
    box_from_.reset();
}

bool DrawRing::close() {
    closed_ = ring_.size() >= 3;
    return closed_;
}

void DrawRing::put(const Scene& scene, map::ScreenPoint at) {
    if (closed_) {
        set_ring({});
    }
    if (ring_.size() >= 3 && is_near(scene, ring_.front(), at)) {
        close();
    } else if (ring_.empty() || !is_near(scene, ring_.back(), at)) {
        ring_.push_back(scene.camera.to_location(at));
    }
}

bool DrawRing::handle(Scene& scene, const Gesture& gesture) {
    using Kind = Gesture::Kind;
    const geo::Location place = scene.camera.to_location(gesture.at);
    under_cursor_ = place;
    switch (gesture.kind) {
        case Kind::hover: return true;
        case Kind::click: put(scene, gesture.at); return true;
        case Kind::double_click: return close() || true;
        case Kind::grab:
            if (!closed_ && !ring_.empty()) {
                return false;  // between two clicks a drag moves the map
            }
            box_from_ = place;
            return true;
        case Kind::drag:
        case Kind::drop:
            if (!box_from_) {
                return false;
            }
            ring_ = box_between(*box_from_, place);
            closed_ = true;
            if (gesture.kind == Kind::drop) {
                box_from_.reset();
            }
            return true;
        case Kind::give_up:
            if (std::exchange(box_from_, std::nullopt)) {
                set_ring({});
            }
            return true;
    }
    return false;
}

bool DrawRing::handle(Scene& scene, const KeyPress& key) {
    switch (key.key) {
        case KeyPress::Key::enter: {
            const map::Viewport& view = scene.camera.viewport();
            put(scene, {view.width / 2.0, view.height / 2.0});
            return true;
        }
        case KeyPress::Key::back:
        case KeyPress::Key::remove:
            if (ring_.empty()) {
                return false;
            }
            ring_.pop_back();
            closed_ = false;
            return true;
        default: return false;
    }
}

void DrawRing::draw(const Scene& /*scene*/, Picture& picture) const {
    picture.pointer = Pointer::cross;
    if (ring_.empty()) {
        return;
    }
    map::Shape shape;
    shape.places = ring_;
    if (closed_) {
        shape.kind = map::Shape::Kind::area;
        shape.places.push_back(ring_.front());
        shape.fill = render::Color::hex(0x0B6B63, 40);
    } else if (under_cursor_) {
        shape.places.push_back(*under_cursor_);
    }
    picture.shapes.push_back(std::move(shape));
    for (const geo::Location place : ring_) {
        picture.handles.push_back({place, map::Handle::Kind::vertex, false});
    }
}

void DrawRing::exit(Scene& /*scene*/) {
    box_from_.reset();
    under_cursor_.reset();
}

}  // namespace arpent::mode
