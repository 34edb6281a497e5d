// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/alignment.hpp"

#include <catch2/catch.hpp>

#include <array>

namespace arpent::operation {
namespace {

constexpr scan::PictureSize picture{1000, 800};

geo::Location ground(scan::PixelPoint pixel) {
    return geo::to_location({0.5 + pixel.x * 1e-8, 0.35 + pixel.y * 1e-8});
}

void add(Alignment& alignment, scan::PixelPoint pixel) {
    alignment.click_photo(pixel);
    alignment.click_map(ground(pixel));
}

Alignment fresh() { return {project::Scan{1, "A1", scan::ControlPoints{}, 0.8, true}, picture}; }

}  // namespace

TEST_CASE("a point is the same place on the photo and on the map, in either order") {
    Alignment alignment = fresh();
    CHECK(alignment.step().key == "scan.step_first");
    CHECK_FALSE(alignment.click_photo({100, 100}));
    CHECK(alignment.step() == Message{"scan.step_map", {{"number", "1"}}});
    CHECK(alignment.click_map(ground({100, 100})));
    CHECK(alignment.step().key == "scan.step_second");
    CHECK_FALSE(alignment.click_map(ground({900, 700})));
    CHECK(alignment.step().key == "scan.step_photo_too");
    CHECK(alignment.click_photo({900, 700}));
    REQUIRE(alignment.transform());
    CHECK(alignment.trust() == Trust::unknown);
    CHECK(alignment.verdict().key == "scan.error_unknown");
    CHECK(alignment.manner()->key == "scan.manner_similarity");
    CHECK(alignment.guess({500, 400}) == ground({500, 400}));
}

TEST_CASE("a second click on the same side moves the waiting half") {
    Alignment alignment = fresh();
    alignment.click_photo({100, 100});
    alignment.click_photo({200, 100});
    CHECK(alignment.points().empty());
    alignment.click_map(ground({200, 100}));
    CHECK(alignment.points().front().image == scan::PixelPoint{200, 100});
    CHECK_FALSE(alignment.click_photo({-5, 10}));
    CHECK_FALSE(alignment.waiting_on_photo());
}

TEST_CASE("more points free the picture, and the words follow") {
    Alignment alignment = fresh();
    for (const scan::PixelPoint pixel : {scan::PixelPoint{100, 100}, {900, 120}, {880, 700}}) {
        add(alignment, pixel);
    }
    CHECK(alignment.manner()->key == "scan.manner_affine");
    CHECK(alignment.trust() == Trust::good);
    CHECK(alignment.verdict().key == "scan.error_small");
    add(alignment, {120, 690});
    CHECK(alignment.manner()->key == "scan.manner_homography");
    for (const scan::PixelPoint pixel : {scan::PixelPoint{500, 90}, {480, 710}, {530, 390}}) {
        add(alignment, pixel);
    }
    CHECK(alignment.manner()->key == "scan.manner_spline");
    CHECK(alignment.step().key == "scan.step_good");
}

TEST_CASE("four points seen from the side leave the error open instead of crying wolf") {
    Alignment alignment = fresh();
    const std::array<std::array<scan::PixelPoint, 2>, 4> seen{{{{{150, 100}, {100, 100}}},
                                                               {{{800, 100}, {900, 100}}},
                                                               {{{950, 700}, {900, 700}}},
                                                               {{{50, 700}, {100, 700}}}}};
    for (const auto& [pixel, truth] : seen) {
        alignment.click_photo(pixel);
        alignment.click_map(ground(truth));
    }
    CHECK(alignment.verdict().key == "scan.error_upper");
    CHECK(alignment.trust() == Trust::unknown);
    CHECK(alignment.step().key == "scan.step_more");
}

TEST_CASE("a wrong point is named, and moving it right settles things") {
    Alignment alignment = fresh();
    for (const scan::PixelPoint pixel : {scan::PixelPoint{100, 100},
                                         {900, 120},
                                         {880, 700},
                                         {120, 690},
                                         {500, 90},
                                         {480, 710},
                                         {530, 390}}) {
        add(alignment, pixel);
    }
    alignment.move_on_map(6, ground({830, 390}));
    CHECK(alignment.trust() == Trust::poor);
    REQUIRE(alignment.suspect());
    CHECK(*alignment.suspect() == 6);
    CHECK(alignment.step() == Message{"scan.step_suspect", {{"number", "7"}}});
    alignment.move_on_photo(6, {830, 390});
    CHECK(alignment.trust() == Trust::good);
    CHECK_FALSE(alignment.suspect());
}

TEST_CASE("taking back goes from the waiting half to the chosen point to the last one") {
    Alignment alignment = fresh();
    for (const scan::PixelPoint pixel : {scan::PixelPoint{100, 100}, {900, 120}, {880, 700}}) {
        add(alignment, pixel);
    }
    alignment.click_photo({300, 300});
    CHECK(alignment.take_back());
    CHECK_FALSE(alignment.waiting_on_photo());
    CHECK(alignment.points().size() == 3);
    alignment.choose(0);
    CHECK(alignment.take_back());
    CHECK(alignment.points().front().image == scan::PixelPoint{900, 120});
    CHECK_FALSE(alignment.chosen());
    CHECK(alignment.take_back());
    CHECK(alignment.take_back());
    CHECK_FALSE(alignment.take_back());
}

TEST_CASE("a paper that placed itself keeps its place until points give another") {
    const scan::FilePlacement file{scan::Matrix3::affine(1, 0, 0, 0, -1, 0),
                                   {scan::CrsKind::mercator},
                                   scan::PlacedBy::geotiff,
                                   false,
                                   {}};
    Alignment alignment({1, "A1", file, 0.8, true}, picture);
    CHECK(alignment.verdict().key == "scan.by_itself");
    add(alignment, {100, 100});
    CHECK(alignment.placement() == scan::Placement(file));
    CHECK(alignment.transform());
    add(alignment, {900, 700});
    CHECK(std::get<scan::ControlPoints>(alignment.placement()).size() == 2);
}

TEST_CASE("points that contradict each other say why") {
    Alignment alignment = fresh();
    alignment.click_photo({100, 100});
    alignment.click_map(ground({100, 100}));
    alignment.click_photo({900, 700});
    alignment.click_map(ground({100, 100}));
    CHECK(alignment.trust() == Trust::none);
    CHECK(alignment.verdict().key == "scan.points_same");
    CHECK_FALSE(alignment.transform());
    CHECK(judge(scan::ControlPoints{}, picture).words.key == "scan.not_placed");
}

}  // namespace arpent::operation
