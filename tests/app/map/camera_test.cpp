// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/camera.hpp"

#include "app/map/scale_bar.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace arpent;
using map::Camera;
using map::Clock;

namespace {

Camera camera_at(double lon, double lat, double zoom, double scale = 1) {
    Camera camera;
    camera.set_viewport({0, 0, 1366, 768, 768, scale});
    camera.look_at(geo::to_world(geo::Location::from_degrees(lon, lat)), zoom);
    return camera;
}

}  // namespace

TEST_CASE("from the screen to the ground and back again") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> x(0, 1366);
    std::uniform_real_distribution<double> y(0, 768);
    std::uniform_real_distribution<double> lon(-180, 180);
    std::uniform_real_distribution<double> zoom(10, 20);
    for (int i = 0; i < 200; ++i) {
        const Camera camera = camera_at(lon(random), 45, zoom(random));
        const map::ScreenPoint point{x(random), y(random)};
        const map::ScreenPoint back = camera.to_screen(camera.to_world(point));
        CHECK(back.x == Approx(point.x).margin(1e-3));
        CHECK(back.y == Approx(point.y).margin(1e-3));
    }
}

TEST_CASE("both sides of the antimeridian are near each other") {
    const Camera camera = camera_at(179.999, -17, 16);
    const auto east = camera.to_screen(geo::Location::from_degrees(-179.999, -17));
    CHECK(east.x > 683);
    CHECK(east.x < 1366);
    CHECK(camera.to_location({east.x, 384}).lon() == Approx(-179.999).margin(1e-5));
}

TEST_CASE("what is under the cursor stays there while zooming") {
    Camera camera = camera_at(7.42, 43.73, 15);
    const map::ScreenPoint anchor{300, 600};
    const auto place = camera.to_world(anchor);
    camera.zoom_by(2, anchor);
    const auto start = Clock::now();
    for (int i = 0; i <= 40; ++i) {
        camera.advance(start + std::chrono::milliseconds(i * 10));
        CHECK(camera.to_screen(place).x == Approx(anchor.x).margin(1e-3));
        CHECK(camera.to_screen(place).y == Approx(anchor.y).margin(1e-3));
    }
    CHECK_FALSE(camera.is_moving());
    CHECK(camera.zoom() == Approx(17));
}

TEST_CASE("without motion a change is there at once") {
    Camera camera = camera_at(7.42, 43.73, 15);
    camera.set_motion(false);
    camera.zoom_by(1, {683, 384});
    CHECK_FALSE(camera.is_moving());
    CHECK(camera.zoom() == Approx(16));
}

TEST_CASE("dragging moves the ground with the hand") {
    Camera camera = camera_at(7.42, 43.73, 15);
    const auto place = camera.to_world({500, 300});
    camera.drag_by(40, -25);
    CHECK(camera.to_screen(place).x == Approx(540));
    CHECK(camera.to_screen(place).y == Approx(275));
}

TEST_CASE("a box that was fitted is wholly in view, and tiles are whole pixels wide") {
    for (const double scale : {1.0, 1.25, 2.0}) {
        Camera camera = camera_at(0, 0, 3, scale);
        camera.set_motion(false);
        geo::Box box;
        box.extend(geo::Location::from_degrees(7.40, 43.72));
        box.extend(geo::Location::from_degrees(7.45, 43.76));
        camera.fit(box, 20);
        const auto min = camera.to_screen(geo::Location{box.min.x, box.max.y});
        const auto max = camera.to_screen(geo::Location{box.max.x, box.min.y});
        CHECK(min.x >= 20 - 1e-6);
        CHECK(min.y >= 20 - 1e-6);
        CHECK(max.x <= 1346 + 1e-6);
        CHECK(max.y <= 748 + 1e-6);
        const double levels = camera.zoom() + std::log2(scale);
        const double pixels = 512 * std::exp2(levels - std::round(levels));
        CHECK(pixels == Approx(std::round(pixels)).margin(1e-6));
    }
}

TEST_CASE("the target of a flight is where it ends") {
    Camera camera = camera_at(7.42, 43.73, 15);
    camera.zoom_by(1, {100, 100});
    const auto target = camera.target();
    const auto start = Clock::now();
    camera.advance(start);
    camera.advance(start + std::chrono::seconds(1));
    CHECK(camera.zoom() == Approx(target.zoom));
    CHECK(camera.center().x == Approx(target.center.x));
    CHECK(camera.center().y == Approx(target.center.y));
}

TEST_CASE("the scale bar is round, not longer than allowed, and true") {
    for (double zoom = 5; zoom < 21; zoom += 0.7) {
        const Camera camera = camera_at(7.42, 43.73, zoom);
        const auto bar = map::scale_bar(camera, 150);
        CHECK(bar.pixels <= 150);
        CHECK(bar.pixels > 150 / 2.6);
        const double digit = bar.metres / std::pow(10, std::floor(std::log10(bar.metres * 1.001)));
        CHECK((digit == Approx(1) || digit == Approx(2) || digit == Approx(5)));
    }
    const Camera camera = camera_at(7.42, 43.73, 17);
    const auto bar = map::scale_bar(camera, 150);
    const double measured = geo::distance_m(camera.to_location({600, 384}),
                                            camera.to_location({600 + bar.pixels, 384}));
    CHECK(measured == Approx(bar.metres).epsilon(0.01));
}
