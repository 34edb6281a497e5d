// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/mercator.hpp"

#include "core/geo/tile_key.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace arpent::geo;

TEST_CASE("a location goes through the world square and comes back the same") {
    std::mt19937 random(3);
    for (int i = 0; i < 10000; ++i) {
        const Location location{std::uniform_int_distribution(-1799999999, 1799999999)(random),
                                std::uniform_int_distribution(-850000000, 850000000)(random)};
        const Location back = to_location(to_world(location));
        REQUIRE(std::abs(back.x - location.x) <= 1);
        REQUIRE(std::abs(back.y - location.y) <= 1);
    }
}

TEST_CASE("the world square has Greenwich and the equator in its middle") {
    CHECK(to_world(Location{0, 0}) == WorldPoint{0.5, 0.5});
    CHECK(to_world(Location::from_degrees(-180, 89)).y == Approx(0).margin(1e-9));
    // Notre-Dame de Paris in EPSG:3857 (EPSG's own formula): 261600.1 m E, 6250045.6 m N.
    const WorldPoint paris = to_world(Location::from_degrees(2.35, 48.853));
    CHECK((paris.x - 0.5) * equator_m == Approx(261600.80).margin(0.1));
    CHECK((0.5 - paris.y) * equator_m ==
          Approx(6378137 * std::asinh(std::tan(48.853 * M_PI / 180))));
}

TEST_CASE("distances on the ground agree with the length of a degree") {
    CHECK(distance_m(Location{0, 0}, Location{0, 10000000}) == Approx(111195).epsilon(1e-4));
    CHECK(distance_m(Location{0, 600000000}, Location{10000000, 600000000}) ==
          Approx(111195 / 2.0).epsilon(1e-3));
    CHECK(distance_m(Location{5, 5}, Location{5, 5}) == 0);
}

TEST_CASE("tiles cover a box without gaps and know their ground") {
    const Box box{{6000000, 473000000}, {7000000, 474000000}};
    const auto tiles = tiles_in(box, 15);
    Box covered;
    for (const TileKey& tile : tiles) {
        CHECK(tile.box().intersects(box));
        covered.extend(tile.box());
    }
    CHECK(covered.contains(box));
    CHECK(tiles_in(Box{}, 3).empty());
    CHECK(tiles_in(Box::world(), 2).size() == 16);
    CHECK(TileKey{0, 0, 0}.box().max.x > 1799999900);
    CHECK(TileKey{3, 7, 0}.box(0.5).min.x < TileKey{3, 7, 0}.box().min.x);
}
