// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/field_papers_page.hpp"

#include "core/geo/mercator.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace arpent::scan {
namespace {

constexpr double point = 25.4 / 72;

geo::Location ground_at(const Matrix3& ground, double x, double y) {
    const Plane metres = ground.apply(x, y);
    return geo::to_location(*to_world({CrsKind::mercator}, metres));
}

}  // namespace

TEST_CASE("the dots of a genuine Letter page lie where they were measured") {
    // facts/paper.md 1.2, in points from the map's lower right corner.
    const FieldPapersPage page = field_papers_page(FieldPaper::letter_landscape);
    const std::array<Plane, 7> measured{{{-102.41, -9.31},
                                         {-9.31, -157.63},
                                         {-9.31, -494.73},
                                         {-334.24, -494.70},
                                         {-349.13, -494.70},
                                         {-710.68, -121.57},
                                         {-710.68, -106.68}}};
    for (std::size_t i = 0; i < 7; ++i) {
        CHECK(page.dots[i].x == Approx((756 + measured[i].x) * point).margin(0.01));
        CHECK(page.dots[i].y == Approx((576 + measured[i].y) * point).margin(0.01));
    }
    CHECK(page.map.right() == Approx(756 * point));
    CHECK(page.qr.bottom() == Approx(576 * point));
}

TEST_CASE("a page's box goes to the corners of its map, each side with its own scale") {
    const CrsBox box{{CrsKind::geographic}, -121.773577, 38.538263, -121.755767, 38.549038};
    for (const FieldPaper paper : field_papers) {
        const sheet::PageRect map = field_papers_page(paper).map;
        const auto ground = field_papers_ground(paper, box, false);
        REQUIRE(ground);
        CHECK(ground_at(*ground, map.x, map.y).lon() == Approx(box.west).margin(1e-7));
        CHECK(ground_at(*ground, map.x, map.y).lat() == Approx(box.north).margin(1e-7));
        CHECK(ground_at(*ground, map.right(), map.bottom()).lon() == Approx(box.east).margin(1e-7));
        CHECK(ground_at(*ground, map.right(), map.bottom()).lat() ==
              Approx(box.south).margin(1e-7));
    }
    CHECK_FALSE(
        field_papers_ground(FieldPaper::a4_portrait, {{CrsKind::mercator}, 0, 0, 1, 1}, false));
}

TEST_CASE("half a page holds its box on its left or upper half") {
    const CrsBox box{{CrsKind::geographic}, -1.68, 48.11, -1.67, 48.12};
    const FieldPaper paper = GENERATE(FieldPaper::a4_landscape, FieldPaper::letter_portrait);
    const sheet::PageRect map = field_papers_page(paper).map;
    const auto ground = field_papers_ground(paper, box, true);
    REQUIRE(ground);
    const bool landscape = is_landscape(paper);
    const geo::Location corner = ground_at(*ground, map.x + map.width * (landscape ? 0.5 : 1),
                                           map.y + map.height * (landscape ? 1 : 0.5));
    CHECK(corner.lon() == Approx(box.east).margin(1e-7));
    CHECK(corner.lat() == Approx(box.south).margin(1e-7));
}

TEST_CASE("papers are called by their names") {
    CHECK(std::string(paper_name(FieldPaper::a3_portrait)) == "A3");
    CHECK(std::string(paper_name(FieldPaper::letter_landscape)) == "Letter");
    CHECK(is_landscape(FieldPaper::a4_landscape));
    CHECK_FALSE(is_landscape(FieldPaper::a4_portrait));
}

}  // namespace arpent::scan
