// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/page_map.hpp"

#include "core/base/error.hpp"
#include "core/scan/homography.hpp"
#include "core/scan/rectify.hpp"
#include "core/scan/solve.hpp"
#include "tests/support/drawn_page.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

namespace arpent::scan {
namespace {

const Matrix3 tilted{{9, -2, 900, 1.5, 8, 300, 0.0008, 0.0004, 1}};
const Lens lens{{2000, 1500}, 2500, -0.03};

/// A page that waves by a millimetre or two.
Bend waves() {
    std::vector<PlanePair> pairs;
    for (int i = 0; i < 16; ++i) {
        const Plane at{i % 4 * 0.7 - 1, i / 4 * 0.6 - 0.9};
        pairs.push_back(
            {at, {at.x + 0.02 * std::sin(2 * at.y), at.y + 0.015 * std::cos(3 * at.x)}});
    }
    Bend bend = solve_bend(pairs, {}, 1e-6);
    bend.center = {148, 105};
    bend.scale = 100;
    for (auto& knot : bend.knots) {
        knot.weight = {knot.weight.x * 100, knot.weight.y * 100};
    }
    for (Plane& value : bend.plane) {
        value = {value.x * 100, value.y * 100};
    }
    return bend;
}

}  // namespace

TEST_CASE("a homography is found again from its points, in any units, and undone") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> x(0, 297), y(0, 210);
    std::vector<PlanePair> pairs;
    for (int i = 0; i < 9; ++i) {
        const Plane from{x(random), y(random)};
        pairs.push_back({from, tilted.apply(from.x, from.y)});
    }
    const auto found = fit_homography(pairs);
    REQUIRE(found);
    const auto back = inverse(*found);
    REQUIRE(back);
    const Plane there = found->apply(140, 99);
    const Plane truth = tilted.apply(140, 99);
    CHECK(there.x == Approx(truth.x).epsilon(1e-9));
    CHECK(there.y == Approx(truth.y).epsilon(1e-9));
    CHECK(back->apply(there.x, there.y).x == Approx(140).epsilon(1e-9));
    CHECK_FALSE(fit_homography(std::span(pairs).first(3)));
    CHECK_FALSE(inverse(Matrix3{{1, 2, 3, 2, 4, 6, 0, 0, 1}}));
}

TEST_CASE("a lens bends and straightens") {
    for (const double k1 : {-max_lens_k1, -0.01, 0.0, 0.04, max_lens_k1}) {
        const Lens some{{2000, 1500}, 2500, k1};
        for (const PixelPoint p : {PixelPoint{0, 0}, {3999, 10}, {2000, 1500}, {700, 2900}}) {
            const PixelPoint seen = some.bent(p);
            CHECK(some.straight(seen).x == Approx(p.x).margin(1e-3));
            CHECK(some.straight(seen).y == Approx(p.y).margin(1e-3));
        }
    }
    CHECK(lens.bent({4000, 3000}).x < 4000);  // a barrel pulls the corners in
}

TEST_CASE("from the page to the picture and back") {
    const PageMap map(tilted, lens, waves());
    for (int i = 0; i < 100; ++i) {
        const sheet::PagePoint at{i % 10 * 33.0, i / 10 * 23.0};
        const auto back = map.to_page(map.to_image(at));
        REQUIRE(back);
        CHECK(back->x == Approx(at.x).margin(1e-3));
        CHECK(back->y == Approx(at.y).margin(1e-3));
    }
    CHECK_FALSE(map.to_page({-1e6, -1e6}));  // beyond the horizon
    CHECK_THROWS_AS(PageMap(Matrix3{{1, 2, 3, 2, 4, 6, 0, 0, 1}}), Error);
}

TEST_CASE("a stretched picture shows the same page") {
    const PageMap map(tilted, {}, waves());
    const PixelPoint at = map.to_image({200, 80});
    const PixelPoint there = map.scaled(0.5, 0.25).to_image({200, 80});
    CHECK(there.x == Approx(at.x / 2));
    CHECK(there.y == Approx(at.y / 4));
}

TEST_CASE("a page photographed and rectified looks like the page") {
    constexpr double drawn = 10;
    constexpr double px_per_mm = 5;
    const GrayImage page = test::draw_page(test::some_payload(), drawn);
    const PageMap map(tilted, lens, waves());
    GrayImage photo = test::table(3400, 2300);
    test::photograph(page, drawn, map, photo);

    const sheet::PageRect rect{20, 20, 200, 150};
    const GrayImage flat = rectify(photo, map, rect, px_per_mm);
    CHECK(flat.width == 1000);
    CHECK(flat.height == 750);
    double sum = 0;
    double blank = 0;
    for (int y = 0; y < flat.height; ++y) {
        for (int x = 0; x < flat.width; ++x) {
            const double truth = sample(page, (rect.x + (x + 0.5) / px_per_mm) * drawn,
                                        (rect.y + (y + 0.5) / px_per_mm) * drawn);
            sum += std::abs(truth - flat.at(x, y));
            blank += 255 - truth;
        }
    }
    CHECK(sum < 0.1 * blank);  // a shift by half a millimetre would be a quarter of it or more

    Raster raster = test::to_raster(photo);
    raster.full_width *= 2;  // a picture that was decoded at half its size
    raster.full_height *= 2;
    const Raster colour = rectify(raster, map.scaled(2, 2), rect, px_per_mm);
    REQUIRE(colour.width == 1000);
    int different = 0;
    for (std::size_t i = 0; i < flat.pixels.size(); ++i) {
        different += std::abs(int{flat.pixels[i]} - int{colour.rgba[4 * i]}) > 1 ? 1 : 0;
    }
    CHECK(different == 0);
}

TEST_CASE("what the picture does not show is white") {
    const GrayImage dark = test::table(100, 100);
    const GrayImage flat = rectify(dark, PageMap(Matrix3{}), {-10, 50, 20, 10}, 1);
    CHECK(flat.at(2, 5) == 255);
    CHECK(flat.at(15, 5) == 70);
}

}  // namespace arpent::scan
