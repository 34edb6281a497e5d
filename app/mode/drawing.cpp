// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/drawing.hpp"

#include "app/mode/outline.hpp"
#include "app/mode/selecting.hpp"
#include "app/mode/snap.hpp"
#include "app/operation/finish_drawing.hpp"

#include <cmath>
#include <string>

namespace arpent::mode {

void Drawing::enter(Scene& scene) {
    under_cursor_.reset();
    closes_ = false;
    scene.bench.select_nothing();
}

operation::Anchor Drawing::anchor_at(const Scene& scene, map::ScreenPoint at, bool free) const {
    if (free) return free_anchor(scene.camera, at);
    SnapOptions options;
    options.tolerance_px = reach_px(scene.camera);
    options.meets = [this](const osm::Way& way) { return meets(way); };
    return snap(*scene.bench.graph(), scene.camera, at, options);
}

bool Drawing::is_near(const Scene& scene, const operation::Anchor& anchor,
                      map::ScreenPoint at) const {
    const map::ScreenPoint place = scene.camera.to_screen(anchor.place);
    return std::hypot(place.x - at.x, place.y - at.y) <= reach_px(scene.camera);
}

void Drawing::put(Scene& scene, map::ScreenPoint at, bool free) {
    operation::Draft& draft = scene.bench.draft();
    const auto& anchors = draft.anchors();
    if (anchors.size() >= 3 && is_near(scene, anchors.front(), at) && draft.close()) {
        operation::finish_drawing(scene.bench);
        return;
    }
    if (draft.can_finish() && is_near(scene, anchors.back(), at)) {
        operation::finish_drawing(scene.bench);
        return;
    }
    if (anchors.empty() || !is_near(scene, anchors.back(), at)) {
        draft.add(anchor_at(scene, at, free));
    }
}

bool Drawing::handle(Scene& scene, const Gesture& gesture) {
    switch (gesture.kind) {
        case Gesture::Kind::hover: {
            under_cursor_ = anchor_at(scene, gesture.at, gesture.shift);
            const auto& anchors = scene.bench.draft().anchors();
            closes_ = anchors.size() >= 3 && is_near(scene, anchors.front(), gesture.at);
            if (closes_) under_cursor_ = anchors.front();
            return true;
        }
        // The second press of a double-click lies on the point that the first one has put.
        case Gesture::Kind::click:
        case Gesture::Kind::double_click: put(scene, gesture.at, gesture.shift); return true;
        default: return false;
    }
}

bool Drawing::handle(Scene& scene, const KeyPress& key) {
    switch (key.key) {
        case KeyPress::Key::enter: {
            const map::Viewport& view = scene.camera.viewport();
            put(scene, {view.width / 2.0, view.height / 2.0}, key.shift);
            return true;
        }
        case KeyPress::Key::back: return scene.bench.draft().take_back();
        case KeyPress::Key::escape: operation::leave_drawing(scene.bench); return true;
        default: return false;
    }
}

void Drawing::draw(const Scene& scene, Picture& picture) const {
    picture.pointer = Pointer::cross;
    const operation::Draft& draft = scene.bench.draft();
    std::vector<geo::Location> line;
    for (const operation::Anchor& anchor : draft.anchors()) line.push_back(anchor.place);
    if (under_cursor_ && !line.empty()) {
        picture.shapes.push_back(
            outline_of_line({line.back(), under_cursor_->place}, Emphasis::ghost));
    }
    if (draft.kind() == operation::Draft::Kind::area && line.size() > 1) {
        map::Shape area = outline_of_line(line, Emphasis::ghost);
        area.kind = map::Shape::Kind::area;
        if (under_cursor_) area.places.push_back(under_cursor_->place);
        area.fill = render::Color::hex(0x0B6B63, 40);
        area.color = {0, 0, 0, 0};
        area.casing = {0, 0, 0, 0};
        picture.shapes.insert(picture.shapes.begin(), std::move(area));
    }
    picture.shapes.push_back(outline_of_line(line, Emphasis::selected));
    for (const operation::Anchor& anchor : draft.anchors()) {
        picture.handles.push_back(
            {anchor.place,
             anchor.is_connected() ? map::Handle::Kind::shared : map::Handle::Kind::vertex,
             closes_ && &anchor == &draft.anchors().front()});
    }
    if (!under_cursor_) return;
    for (map::Shape& shape : connection_mark(*under_cursor_)) {
        picture.shapes.push_back(std::move(shape));
    }
    if (closes_) {
        picture.hint = Message{"editing.hint.closes", {}};
    } else if (under_cursor_->is_connected()) {
        picture.hint = Message{"editing.hint.joins", {}};
    }
}

void Drawing::exit(Scene& /*scene*/) {
    under_cursor_.reset();
    closes_ = false;
}

}  // namespace arpent::mode
