// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/camera.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::map {
namespace {

constexpr double units_at_zero = 512;
constexpr double place_zoom = 19;
constexpr std::chrono::milliseconds flight_time{220};

/// Starts fast and comes to rest gently.
double eased(double share) { return 1 - std::pow(1 - share, 3); }

/// The nearest zoom at which a tile is a whole number of pixels wide, so that nothing is blurred at
/// rest; at most `zoom` where `down`.
double crisp(double zoom, double scale, bool down) {
    const double levels = zoom + std::log2(scale);
    const double whole = std::round(levels);
    const double pixels = units_at_zero * std::exp2(levels - whole);
    constexpr double tolerance = 1e-6;
    const double chosen = down ? std::floor(pixels + tolerance) : std::round(pixels);
    return whole + std::log2(chosen / units_at_zero) - std::log2(scale);
}

double wrapped(double x) { return x - std::floor(x); }

/// The copy of `x` that is nearest to `center` on a world that repeats.
double nearest_copy(double x, double center) { return x - std::round(x - center); }

}  // namespace

double Camera::world_pixels() const { return units_at_zero * std::exp2(zoom_) * viewport_.scale; }

void Camera::look_at(geo::WorldPoint center, double zoom) {
    flight_.reset();
    center_ = center;
    zoom_ = std::clamp(zoom, min_zoom, max_zoom);
    keep_in_world();
}

void Camera::drag_by(double dx, double dy) {
    const double pixels = world_pixels();
    look_at({center_.x - dx / pixels, center_.y - dy / pixels}, zoom_);
}

void Camera::glide_by(double dx, double dy) {
    const double pixels = world_pixels();
    // A second press while gliding goes on from where the first one leads.
    const geo::WorldPoint from = flight_ && !flight_->anchor ? flight_->to : center_;
    Flight flight;
    flight.to = {from.x - dx / pixels, from.y - dy / pixels};
    flight.to_zoom = zoom_;
    fly(flight);
}

void Camera::zoom_by(double levels, ScreenPoint anchor) {
    Flight flight;
    flight.to_zoom =
        crisp(std::clamp(target_zoom() + levels, min_zoom, max_zoom), viewport_.scale, false);
    flight.anchor = anchor;
    flight.anchored = to_world(anchor);
    fly(flight);
}

void Camera::fit(const geo::Box& box, double padding) {
    if (box.is_empty()) {
        return;
    }
    const geo::WorldPoint min = geo::to_world({box.min.x, box.max.y});
    const geo::WorldPoint max = geo::to_world({box.max.x, box.min.y});
    const double width = std::max(1.0, viewport_.width - 2 * padding);
    const double height = std::max(1.0, viewport_.height - 2 * padding);
    const double pixels =
        std::min(width / std::max(1e-12, max.x - min.x), height / std::max(1e-12, max.y - min.y));
    Flight flight;
    flight.to = {(min.x + max.x) / 2, (min.y + max.y) / 2};
    const double zoom = std::clamp(std::log2(pixels / viewport_.scale / units_at_zero), min_zoom,
                                   box.min == box.max ? place_zoom : max_zoom);
    flight.to_zoom = crisp(zoom, viewport_.scale, true);
    fly(flight);
}

void Camera::fly(Flight flight) {
    flight.from = center_;
    flight.from_zoom = zoom_;
    if (!flight.anchor) {
        flight.to.x = nearest_copy(flight.to.x, center_.x);
    }
    flight_ = flight;
    // From far away everything between would only flicker past.
    constexpr double farthest_view = 4;
    constexpr double farthest_levels = 4;
    const double views = std::hypot(flight.to.x - center_.x, flight.to.y - center_.y) *
                         world_pixels() / std::max(1, viewport_.width);
    const bool far = views > farthest_view || std::abs(flight.to_zoom - zoom_) > farthest_levels;
    if (!motion_ || (!flight.anchor && far)) {
        flight_->start = Clock::time_point::min();
        advance(Clock::time_point{});
    }
}

bool Camera::advance(Clock::time_point now) {
    if (!flight_) {
        return false;
    }
    if (!flight_->start) {
        flight_->start = now;
    }
    const bool at_once = *flight_->start == Clock::time_point::min();
    const double share = at_once ? 1
                                 : std::clamp(std::chrono::duration<double>(now - *flight_->start) /
                                                  std::chrono::duration<double>(flight_time),
                                              0.0, 1.0);
    const double way = eased(share);
    zoom_ = flight_->from_zoom + (flight_->to_zoom - flight_->from_zoom) * way;
    if (flight_->anchor) {
        hold(*flight_->anchor, flight_->anchored);
    } else {
        center_ = {flight_->from.x + (flight_->to.x - flight_->from.x) * way,
                   flight_->from.y + (flight_->to.y - flight_->from.y) * way};
    }
    if (share >= 1) {
        zoom_ = flight_->to_zoom;
        flight_.reset();
        keep_in_world();
    }
    return flight_.has_value();
}

Camera::Target Camera::target() const {
    if (!flight_) {
        return {center_, zoom_};
    }
    if (!flight_->anchor) {
        return {flight_->to, flight_->to_zoom};
    }
    Camera arrived = *this;
    arrived.flight_.reset();
    arrived.zoom_ = flight_->to_zoom;
    arrived.hold(*flight_->anchor, flight_->anchored);
    return {arrived.center_, arrived.zoom_};
}

void Camera::keep_in_world() { center_ = {wrapped(center_.x), std::clamp(center_.y, 0.0, 1.0)}; }

void Camera::hold(ScreenPoint anchor, geo::WorldPoint anchored) {
    const double pixels = world_pixels();
    center_ = {anchored.x - (anchor.x - viewport_.width / 2.0) / pixels,
               anchored.y - (anchor.y - viewport_.height / 2.0) / pixels};
}

ScreenPoint Camera::to_screen(geo::WorldPoint point) const {
    const double pixels = world_pixels();
    return {(nearest_copy(point.x, center_.x) - center_.x) * pixels + viewport_.width / 2.0,
            (point.y - center_.y) * pixels + viewport_.height / 2.0};
}

geo::WorldPoint Camera::to_world(ScreenPoint point) const {
    const double pixels = world_pixels();
    return {center_.x + (point.x - viewport_.width / 2.0) / pixels,
            center_.y + (point.y - viewport_.height / 2.0) / pixels};
}

Camera::View Camera::view() const {
    return {to_world({0, 0}), to_world({static_cast<double>(viewport_.width),
                                        static_cast<double>(viewport_.height)})};
}

double Camera::metres_per_pixel() const {
    return geo::metres_per_world_unit(geo::to_location(center_).lat()) / world_pixels();
}

}  // namespace arpent::map
