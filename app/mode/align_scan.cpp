// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/align_scan.hpp"

#include "app/map/pick.hpp"
#include "app/map/pin_shape.hpp"

#include <utility>

namespace arpent::mode {

void AlignScan::set_alignment(operation::Alignment* alignment) {
    if (alignment_ != alignment) {
        alignment_ = alignment;
        held_.reset();
        changed_ = false;
    }
}

std::optional<std::size_t> AlignScan::pin_at(const Scene& scene, map::ScreenPoint place) const {
    for (std::size_t i = alignment_->points().size(); i-- > 0;) {
        const map::ScreenPoint tip = scene.camera.to_screen(alignment_->points()[i].ground);
        if (map::is_on_pin(tip, place, scene.camera.viewport().scale)) {
            return i;
        }
    }
    return std::nullopt;
}

geo::Location AlignScan::place_at(const Scene& scene, map::ScreenPoint at, bool free) {
    constexpr double reach_px = 8;
    if (!free) {
        if (const auto graph = scene.bench.graph()) {
            const auto node =
                map::pick_node(*graph, scene.camera, at, reach_px * scene.camera.viewport().scale);
            if (node) {
                return node->location;
            }
        }
    }
    return scene.camera.to_location(at);
}

bool AlignScan::handle(Scene& scene, const Gesture& gesture) {
    using Kind = Gesture::Kind;
    if (alignment_ == nullptr) {
        return false;
    }
    switch (gesture.kind) {
        case Kind::hover: over_pin_ = pin_at(scene, gesture.at).has_value(); return true;
        case Kind::click:
        case Kind::double_click:
            if (const auto pin = pin_at(scene, gesture.at)) {
                alignment_->choose(pin);
            } else if (alignment_->click_map(place_at(scene, gesture.at, gesture.shift))) {
                changed_ = true;
            }
            return true;
        case Kind::grab:
            held_ = pin_at(scene, gesture.at);
            if (held_) {
                before_ = alignment_->points()[*held_].ground;
                const map::ScreenPoint tip = scene.camera.to_screen(before_);
                grip_ = {tip.x - gesture.at.x, tip.y - gesture.at.y};
            }
            return held_.has_value();
        case Kind::drag:
        case Kind::drop:
            if (!held_) {
                return false;
            }
            alignment_->move_on_map(
                *held_,
                place_at(scene, {gesture.at.x + grip_.x, gesture.at.y + grip_.y}, gesture.shift));
            if (gesture.kind == Kind::drop) {
                held_.reset();
                changed_ = true;
            }
            return true;
        case Kind::give_up:
            if (const auto pin = std::exchange(held_, std::nullopt)) {
                alignment_->move_on_map(*pin, before_);
            }
            return true;
    }
    return false;
}

bool AlignScan::handle(Scene& scene, const KeyPress& key) {
    if (alignment_ == nullptr) {
        return false;
    }
    if (key.key == KeyPress::Key::remove || key.key == KeyPress::Key::back) {
        changed_ = alignment_->take_back() || changed_;
        return true;
    }
    if (key.key == KeyPress::Key::enter) {
        const map::Viewport& view = scene.camera.viewport();
        changed_ = alignment_->click_map(
                       place_at(scene, {view.width / 2.0, view.height / 2.0}, key.shift)) ||
                   changed_;
        return true;
    }
    return false;
}

void AlignScan::draw(const Scene& /*scene*/, Picture& picture) const {
    picture.pointer = held_ || over_pin_ ? Pointer::grip : Pointer::cross;
}

void AlignScan::exit(Scene& /*scene*/) {
    held_.reset();
    over_pin_ = false;
}

bool AlignScan::take_changed() { return std::exchange(changed_, false); }

}  // namespace arpent::mode
