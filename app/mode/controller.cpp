// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/controller.hpp"

#include "app/mode/add_point.hpp"
#include "app/mode/browse.hpp"
#include "app/mode/carry.hpp"
#include "app/mode/draw_area.hpp"
#include "app/mode/draw_line.hpp"
#include "app/mode/select.hpp"

#include <algorithm>

namespace arpent::mode {

Controller::Controller(operation::Workbench& bench, map::Camera& camera)
    : bench_(bench), camera_(camera), scene_{bench, camera}, modes_{std::make_unique<Browse>(),
                                                                    std::make_unique<Select>(),
                                                                    std::make_unique<Carry>(),
                                                                    std::make_unique<AddPoint>(),
                                                                    std::make_unique<DrawLine>(),
                                                                    std::make_unique<DrawArea>()} {}

Controller::~Controller() = default;

Controller::Which Controller::wanted() const {
    switch (bench_.tool()) {
        case operation::Tool::carry: return Which::carry;
        case operation::Tool::point: return Which::point;
        case operation::Tool::line: return Which::line;
        case operation::Tool::area: return Which::area;
        case operation::Tool::hand: break;
    }
    return bench_.selection().empty() ? Which::browse : Which::select;
}

void Controller::follow_bench() {
    const Which next = wanted();
    if (guest_ || next == current_) return;
    mode().exit(scene_);
    current_ = next;
    panning_ = false;
    mode().enter(scene_);
    if (cursor_on_map_) mode().handle(scene_, Gesture{Gesture::Kind::hover, cursor_, false});
}

void Controller::host(Mode* guest) {
    if (guest == guest_) return;
    mode().exit(scene_);
    guest_ = guest;
    panning_ = false;
    mode().enter(scene_);
}

void Controller::handle(const Gesture& gesture) {
    using Kind = Gesture::Kind;
    follow_bench();
    if (panning_) {
        if (gesture.kind == Kind::drag) {
            camera_.drag_by(gesture.at.x - pan_from_.x, gesture.at.y - pan_from_.y);
            pan_from_ = gesture.at;
        } else {
            panning_ = false;
        }
        return;
    }
    const bool used = mode().handle(scene_, gesture);
    if (!used && gesture.kind == Kind::grab) {
        panning_ = true;
        pan_from_ = gesture.at;
    }
    follow_bench();
}

void Controller::press(map::ScreenPoint at, int clicks) {
    touch_.set_slack(5 * camera_.viewport().scale);
    touch_.press(at, clicks);
}

void Controller::move(map::ScreenPoint at, bool shift) {
    cursor_ = at;
    cursor_on_map_ = true;
    for (const Gesture& gesture : touch_.move(at, shift)) handle(gesture);
}

void Controller::release(map::ScreenPoint at, bool shift) {
    cursor_ = at;
    for (const Gesture& gesture : touch_.release(at, shift)) handle(gesture);
    if (cursor_on_map_) handle({Gesture::Kind::hover, at, shift});
}

void Controller::give_up() {
    cursor_on_map_ = false;
    for (const Gesture& gesture : touch_.give_up()) handle(gesture);
}

void Controller::wheel(map::ScreenPoint at, double levels) { camera_.zoom_by(levels, at); }

bool Controller::pan(const KeyPress& key) {
    const map::Viewport& view = camera_.viewport();
    const double step = std::min(view.width, view.height) / 4.0;
    switch (key.key) {
        case KeyPress::Key::left: camera_.glide_by(step, 0); return true;
        case KeyPress::Key::right: camera_.glide_by(-step, 0); return true;
        case KeyPress::Key::up: camera_.glide_by(0, step); return true;
        case KeyPress::Key::down: camera_.glide_by(0, -step); return true;
        default: return false;
    }
}

bool Controller::key(const KeyPress& key) {
    follow_bench();
    const bool used = mode().handle(scene_, key) || pan(key);
    follow_bench();
    return used;
}

Picture Controller::picture() {
    follow_bench();
    Picture picture;
    mode().draw(scene_, picture);
    return picture;
}

}  // namespace arpent::mode
