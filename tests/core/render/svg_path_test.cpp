// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/svg_path.hpp"

#include <catch2/catch.hpp>

using namespace arpent::render;

TEST_CASE("relative and absolute commands give the same path") {
    const auto absolute = parse_svg_path("M1 2L3 4H6V7C7 8 9 10 11 12Z");
    const auto relative = parse_svg_path("m1,2 2,2h3v3c1 1 3 3 5 5z");
    REQUIRE(absolute);
    REQUIRE(relative);
    REQUIRE(absolute->size() == relative->size());
    for (std::size_t i = 0; i < absolute->size(); ++i) {
        CHECK((*absolute)[i].kind == (*relative)[i].kind);
        CHECK((*absolute)[i].points == (*relative)[i].points);
    }
}

TEST_CASE("half a circle of arcs ends where it should and passes its top") {
    const auto path = parse_svg_path("M0 0a5 5 0 0110 0");
    REQUIRE(path);
    REQUIRE(path->size() == 3);
    CHECK((*path)[1].points[2].x == Approx(5));
    CHECK((*path)[1].points[2].y == Approx(-5));
    CHECK((*path)[2].points[2] == Point{10, 0});
}

TEST_CASE("numbers may follow each other without separators") {
    const auto path = parse_svg_path("M.5.5-1-2");
    REQUIRE(path);
    CHECK((*path)[0].points[0] == Point{0.5, 0.5});
    CHECK((*path)[1].points[0] == Point{-1, -2});
}

TEST_CASE("malformed path data is refused") {
    for (const auto* data : {"L1 2", "M1", "M1 2X", "M1 2Z3 4", "Mnan 1", "Minf 1", "M1e400 1",
                             "M--1 2", "M0 0a1 1 0 2 0 1 1"}) {
        INFO(data);
        CHECK_FALSE(parse_svg_path(data));
    }
    CHECK(parse_svg_path("")->empty());
}
