// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/screen.hpp"
#include "core/geo/box.hpp"
#include "core/geo/mercator.hpp"

#include <chrono>
#include <optional>

namespace arpent::map {

using Clock = std::chrono::steady_clock;

/// Where the map is looked at from. At zoom z the world is 512·2^z units of the style wide, a unit
/// being `viewport.scale` pixels. The world repeats eastwards and westwards: the centre stays
/// within it, and a place is shown at the copy that is nearest to the centre.
class Camera {
public:
    static constexpr double min_zoom = 2;
    static constexpr double max_zoom = 21;

    void set_viewport(const Viewport& viewport) { viewport_ = viewport; }
    const Viewport& viewport() const { return viewport_; }
    /// Without motion every change is at once (for people whom motion disturbs, and for tests).
    void set_motion(bool motion) { motion_ = motion; }

    geo::WorldPoint center() const { return center_; }
    double zoom() const { return zoom_; }
    /// Pixels that the world is wide.
    double world_pixels() const;

    /// Ends any animation.
    void look_at(geo::WorldPoint center, double zoom);
    /// The map follows the hand: its content moves by dx, dy pixels.
    void drag_by(double dx, double dy);
    /// The same with a glide (arrow keys).
    void glide_by(double dx, double dy);
    /// Zooms by whole or broken levels; the place under `anchor` stays under it.
    void zoom_by(double levels, ScreenPoint anchor);
    /// The box fills the viewport, with `padding` pixels around it; a single place gets zoom 19.
    void fit(const geo::Box& box, double padding);

    /// Moves a running animation on; true while there is one.
    bool advance(Clock::time_point now);
    bool is_moving() const { return flight_.has_value(); }
    /// Where the camera is or is on its way to.
    struct Target {
        geo::WorldPoint center;
        double zoom = 0;
    };
    Target target() const;
    double target_zoom() const { return flight_ ? flight_->to_zoom : zoom_; }

    ScreenPoint to_screen(geo::WorldPoint point) const;
    ScreenPoint to_screen(geo::Location location) const {
        return to_screen(geo::to_world(location));
    }
    geo::WorldPoint to_world(ScreenPoint point) const;
    geo::Location to_location(ScreenPoint point) const { return geo::to_location(to_world(point)); }

    /// What the viewport shows, in units of the world; may reach beyond 0 to 1.
    struct View {
        geo::WorldPoint min;
        geo::WorldPoint max;
    };
    View view() const;
    /// Ground metres of one pixel at the centre.
    double metres_per_pixel() const;

private:
    struct Flight {
        std::optional<Clock::time_point> start;  ///< set by the first frame that shows it
        double from_zoom = 0;
        double to_zoom = 0;
        geo::WorldPoint from;
        geo::WorldPoint to;
        std::optional<ScreenPoint> anchor;  ///< what stays in place while zooming
        geo::WorldPoint anchored;
    };
    void fly(Flight flight);
    void keep_in_world();
    void hold(ScreenPoint anchor, geo::WorldPoint anchored);

    Viewport viewport_;
    geo::WorldPoint center_{0.5, 0.5};
    double zoom_ = 2;
    bool motion_ = true;
    std::optional<Flight> flight_;
};

}  // namespace arpent::map
