// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/sea.hpp"

#include "tests/core/render/small_map.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using test::SmallMap;

namespace {

render::SurfacePtr draw_with_sea(SmallMap& map) {
    const render::Sea sea = render::find_sea(map.graph);
    map.frame.sea = &sea;
    auto picture = map.draw();
    map.frame.sea = nullptr;
    return picture;
}

const render::Color water = test::ink(render::Ink::water);
const render::Color ground = test::ink(render::Ink::ground);
const osm::Tags coast{{"natural", "coastline"}};

}  // namespace

TEST_CASE("the sea lies on the right of the coast, also across several ways") {
    SmallMap map(15);
    map.node(10, 10, {{"amenity", "bench"}});
    map.node(500, 500, {{"amenity", "bench"}});
    const auto first = map.node(250, 0);
    const auto middle = map.node(260, 250);
    const auto last = map.node(250, 512);
    // Northwards: the sea is east of it.
    map.graph.add(std::make_shared<const osm::Way>(osm::Way{900, {}, coast, {last, middle}}));
    map.graph.add(std::make_shared<const osm::Way>(osm::Way{901, {}, coast, {middle, first}}));
    const auto picture = draw_with_sea(map);
    CHECK(test::pixel(picture, 400, 100) == water);
    CHECK(test::pixel(picture, 510, 510) == water);
    CHECK(test::pixel(picture, 100, 400) == ground);
}

TEST_CASE("around an island there is sea, on it there is none") {
    SmallMap map(15);
    // Counter-clockwise on the map, as OSM draws islands: the land is on the left.
    map.area({{200, 200}, {200, 300}, {300, 300}, {300, 200}}, coast);
    const auto picture = draw_with_sea(map);
    CHECK(test::pixel(picture, 250, 250) == ground);
    CHECK(test::pixel(picture, 150, 250) == water);
}

TEST_CASE("a bay between two coasts is closed along the border") {
    SmallMap map(15);
    map.node(0, 0, {{"amenity", "bench"}});
    map.node(512, 512, {{"amenity", "bench"}});
    map.way({{512, 150}, {0, 150}}, coast);  // westwards: sea to the north
    map.way({{0, 350}, {512, 350}}, coast);  // eastwards: sea to the south
    const auto picture = draw_with_sea(map);
    CHECK(test::pixel(picture, 250, 50) == water);
    CHECK(test::pixel(picture, 250, 250) == ground);
    CHECK(test::pixel(picture, 250, 450) == water);
}

TEST_CASE("a map without coast has no sea") {
    SmallMap map(15);
    map.way({{0, 0}, {512, 512}}, {{"highway", "residential"}});
    CHECK(render::find_sea(map.graph).empty());
}
