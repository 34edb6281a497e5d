// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/location.hpp"

#include "core/geo/box.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <random>

using namespace arpent::geo;

TEST_CASE("a coordinate is written exactly and read back the same") {
    CHECK(format_coordinate(485000000) == "48.5");
    CHECK(format_coordinate(-1) == "-0.0000001");
    CHECK(format_coordinate(0) == "0");
    CHECK(format_coordinate(-1800000000) == "-180");
    std::mt19937 random(2);
    for (int i = 0; i < 10000; ++i) {
        const auto value = std::uniform_int_distribution(-1800000000, 1800000000)(random);
        REQUIRE(parse_coordinate(format_coordinate(value)) == value);
    }
}

TEST_CASE("a decimal comma is no coordinate") {
    CHECK_FALSE(parse_coordinate("47,39"));
    CHECK_FALSE(parse_coordinate("nan"));
    CHECK_FALSE(parse_coordinate("inf"));
    CHECK_FALSE(parse_coordinate("1e9"));
}

TEST_CASE("degrees outside the world are no location") {
    CHECK(Location::from_degrees(180, 90) == Location{1800000000, 900000000});
    CHECK_FALSE(Location::from_degrees(180.1, 0).is_defined());
    CHECK_FALSE(Location::from_degrees(0, -91).is_defined());
    CHECK_FALSE(Location::from_degrees(NAN, 0).is_defined());
    CHECK_FALSE(Location{}.is_defined());
}

TEST_CASE("a box text is four numbers in order") {
    const auto box = parse_box("0.6,47.3,0.7,47.4");
    REQUIRE(box);
    CHECK(box->first == Box{{6000000, 473000000}, {7000000, 474000000}});
    CHECK_FALSE(box->second);
    for (const char* text :
         {"", "1,2,3", "1,2,3,4,5", "1,2,3,x", "0,10,1,5", "0,0,1,91", "1;2;3;4"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_box(text));
    }
}

TEST_CASE("a box across the antimeridian comes as two") {
    const auto box = parse_box("179.5,-17,-179.5,-16");
    REQUIRE(box);
    REQUIRE(box->second);
    CHECK(box->first.contains(Location::from_degrees(179.9, -16.5)));
    CHECK(box->second->contains(Location::from_degrees(-179.9, -16.5)));
    CHECK_FALSE(box->first.contains(Location::from_degrees(0, -16.5)));
    CHECK_FALSE(box->second->contains(Location::from_degrees(0, -16.5)));
}

TEST_CASE("boxes grow to what they hold and not beyond the world") {
    Box box;
    CHECK(box.is_empty());
    CHECK_FALSE(box.center().is_defined());
    box.extend(Location{});
    CHECK(box.is_empty());
    box.extend(Location{10, 20});
    box.extend(Location{-10, 40});
    CHECK(box == Box{{-10, 20}, {10, 40}});
    CHECK(box.center() == Location{0, 30});
    CHECK(box.grown(5).contains(box));
    CHECK(Box::world().grown(1000) == Box::world());
    CHECK_FALSE(Box{}.grown(100).intersects(Box::world()));
}
