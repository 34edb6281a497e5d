// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/region.hpp"

#include "core/base/error.hpp"
#include "core/geo/predicate.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace arpent;
using osmfile::parse_geojson;
using osmfile::parse_poly;

namespace {

geo::Location at(double lon, double lat) { return geo::Location::from_degrees(lon, lat); }

constexpr const char* poly_with_hole =
    "quarter\r\n1\r\n   0 0\r\n   1.0E+1 0\r\n   10 10\r\n   0\t10\r\nEND\r\n"
    "!2\r\n   4 4\r\n   6 4\r\n   6 6\r\n   4 6\r\n   4 4\r\nEND\r\nEND\r\n";

constexpr const char* polygon =
    R"({"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]],
        [[4,4],[6,4],[6,6],[4,6],[4,4]]]})";

}  // namespace

TEST_CASE("a .poly and a GeoJSON polygon mean the same ground, border included, holes not") {
    const std::string feature = std::string(R"({"type":"Feature","geometry":)") + polygon + "}";
    const std::string collection =
        std::string(R"({"type":"FeatureCollection","features":[)") + feature + "]}";
    for (const auto& region : {parse_poly(poly_with_hole), parse_geojson(polygon),
                               parse_geojson(feature), parse_geojson(collection)}) {
        CHECK(region.contains(at(1, 1)));
        CHECK(region.contains(at(0, 0)));
        CHECK(region.contains(at(10, 5)));
        CHECK(region.contains(at(4, 5)));
        CHECK_FALSE(region.contains(at(5, 5)));
        CHECK_FALSE(region.contains(at(10.1, 5)));
        CHECK_FALSE(region.contains({}));
    }
}

TEST_CASE("a region of random rings agrees with the plain predicate") {
    std::mt19937 random(5);
    const auto number = [&] { return std::uniform_int_distribution<int>(-300, 300)(random); };
    for (int round = 0; round < 50; ++round) {
        std::vector<geo::Location> ring;
        for (int i = 0; i < 9; ++i) {
            ring.push_back({number(), number()});
        }
        ring.push_back(ring.front());
        const osmfile::Region region({ring});
        for (int i = 0; i < 200; ++i) {
            const geo::Location place{number(), number()};
            REQUIRE(region.contains(place) == geo::ring_contains(ring, place));
        }
    }
}

TEST_CASE("what is no polygon is refused") {
    for (const char* text :
         {"", "name\n", "name\n1\n0 0\n1 1\nEND\nEND\n", "name\n1\n0 0\n1 x\n",
          "name\n1\n0 0\n400 1\n1 1\n0 0\nEND\nEND", "name\n1\n0 0\n1 1\n2 2\n"}) {
        CHECK_THROWS_AS(parse_poly(text), Error);
    }
    for (const char* text :
         {"", "{", "[]", "{}", R"({"type":"Point","coordinates":[1,2]})",
          R"({"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]})",
          R"({"type":"Polygon","coordinates":[[["a",0],[1,1],[0,1],[0,0]]]})",
          R"({"type":"Polygon","coordinates":7})", R"({"type":"MultiPolygon","coordinates":7})",
          R"({"type":"FeatureCollection","features":7})",
          R"({"type":"Feature","geometry":null})"}) {
        CHECK_THROWS_AS(parse_geojson(text), Error);
    }
    CHECK_THROWS_AS(parse_geojson(std::string(100'000, '[')), Error);
}
