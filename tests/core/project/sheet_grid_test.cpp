// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sheet_grid.hpp"

#include "core/geo/predicate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

namespace arpent::project {
namespace {

geo::Box box(double lon, double lat, double width, double height) {
    geo::Box made;
    made.extend(geo::Location::from_degrees(lon, lat));
    made.extend(geo::Location::from_degrees(lon + width, lat + height));
    return made;
}

}  // namespace

TEST_CASE("a grid covers its box without a hole, wherever on the Earth") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> share(0, 1);
    for (const double lat : {48.9, -21.1, 64.1, 0.0}) {
        const geo::Box quarter = box(2.3, lat, 0.021, 0.013);
        for (const auto layout : {sheet::LayoutId::a4_portrait, sheet::LayoutId::a3_landscape}) {
            const auto pages = sheet_grid(quarter, layout, 2000);
            CHECK(pages.size() == grid_pages(quarter, layout, 2000));
            for (int i = 0; i < 300; ++i) {
                const geo::Location place = geo::Location::from_degrees(
                    2.3 + 0.021 * share(random), lat + 0.013 * share(random));
                CHECK(std::ranges::any_of(pages, [&](const GridPage& page) {
                    return geo::ring_contains(ground_ring(page.ground, layout), place);
                }));
            }
        }
    }
}

TEST_CASE("neighbours of a grid overlap by what the format promises, and name each other") {
    const auto layout = sheet::LayoutId::a4_landscape;
    const auto pages = sheet_grid(box(2.3, 48.9, 0.02, 0.01), layout, 2000);
    const auto named = [&](const std::string& name) {
        return std::ranges::find(pages, name, &GridPage::name);
    };
    REQUIRE(named("B2") != pages.end());
    const GridPage& page = *named("B2");
    CHECK(page.neighbours.left == "A2");
    CHECK(page.neighbours.right == "C2");
    CHECK(page.neighbours.above == "B1");
    CHECK(named("A1")->neighbours.left.empty());
    CHECK(named("A1")->neighbours.above.empty());
    CHECK(named("A1")->neighbours.right == "B1");
    // North is up: the page above has a higher latitude, the one at the right a higher longitude.
    CHECK(named("B1")->ground.center.y > page.ground.center.y);
    CHECK(named("C2")->ground.center.x > page.ground.center.x);
    const sheet::PageRect& frame = sheet::layout_of(layout).frame;
    const auto on_right = page.ground.to_page(geo::to_world(named("C2")->ground.center), frame);
    CHECK(on_right.x - frame.center().x == Approx(frame.width - sheet_overlap_mm).margin(0.5));
    CHECK(on_right.y == Approx(frame.center().y).margin(0.01));
}

TEST_CASE("what fits on one page gets one page, in its middle") {
    const geo::Box small = box(2.3, 48.9, 0.002, 0.001);
    const auto pages = sheet_grid(small, sheet::LayoutId::a4_portrait, 1000);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].name == "A1");
    CHECK_FALSE(pages[0].neighbours.any());
    CHECK(geo::distance_m(pages[0].ground.center, small.center()) < 1);
}

TEST_CASE("only the scales of the papers are scales") {
    CHECK(is_sheet_scale(500));
    CHECK(is_sheet_scale(5000));
    CHECK_FALSE(is_sheet_scale(1234));
    CHECK_FALSE(is_sheet_scale(10000));
}

TEST_CASE("a page whose neighbour is left out does not name it") {
    auto pages = sheet_grid(box(2.3, 48.9, 0.02, 0.002), sheet::LayoutId::a4_landscape, 2000);
    REQUIRE(pages.size() >= 3);
    pages.erase(pages.begin());
    forget_missing_neighbours(pages);
    CHECK(pages[0].neighbours.left.empty());
    CHECK(pages[0].neighbours.right == "C1");
}

}  // namespace arpent::project
