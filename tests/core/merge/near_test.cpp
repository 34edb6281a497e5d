// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/near.hpp"

#include "core/edit/overlay.hpp"
#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

namespace arpent::merge {
namespace {

using edit::test::node;

geo::Location metres(double east, double north) {
    return geo::Location::from_degrees(2.36 + east / 73'050, 48.93 + north / 111'195);
}

const osm::Tags bench{{"amenity", "bench"}};

std::shared_ptr<const edit::Overlay> town() {
    const edit::Overlay base(edit::test::map_of({
        node(1, metres(0, 0), bench),
        node(2, metres(0, 0), {{"amenity", "waste_basket"}}),
        node(3, metres(100, 0), {{"shop", "bakery"}, {"name", "Le Fournil"}}),
        node(4, metres(200, 0)),
        node(5, metres(260, 0)),
        node(6, metres(260, 60)),
        node(7, metres(200, 60)),
        edit::test::way(8, {4, 5, 6, 7, 4}, {{"leisure", "playground"}}),
    }));
    edit::Change change;
    change.set({}, node(-1, metres(5, 0), bench));
    return base.with(change);
}

std::optional<osm::ElementId> near(const osm::Graph& map, geo::Location place,
                                   const osm::Tags& tags) {
    const auto found = thing_near(map, place, tags);
    return found ? std::optional(found->id) : std::nullopt;
}

}  // namespace

TEST_CASE("a bench is met where one stands already, OSM's or anybody's, the nearer one") {
    const auto map = town();
    CHECK(near(*map, metres(-1, 1), bench) == osm::node_id(1));
    CHECK(near(*map, metres(4, 0), bench) == osm::node_id(-1));
    const auto found = thing_near(*map, metres(0, 2), bench);
    REQUIRE(found);
    CHECK(found->distance_m == Approx(2).margin(0.05));
    CHECK_FALSE(near(*map, metres(0, 4.5), bench));
    CHECK_FALSE(near(*map, metres(30, 0), bench));
}

TEST_CASE("the new bench itself is not met, so the question can be asked after it was made") {
    const auto map = town();
    CHECK_FALSE(thing_near(*map, metres(5.5, 0), bench, osm::node_id(-1)));
    CHECK(thing_near(*map, metres(2, 0), bench, osm::node_id(-1))->id == osm::node_id(1));
}

TEST_CASE("another name is another shop, and what is no thing meets nothing") {
    const auto map = town();
    CHECK(near(*map, metres(104, 0), {{"shop", "bakery"}}) == osm::node_id(3));
    CHECK(near(*map, metres(104, 0), {{"shop", "bakery"}, {"name", "LE FOURNIL"}}) ==
          osm::node_id(3));
    CHECK_FALSE(near(*map, metres(104, 0), {{"shop", "bakery"}, {"name", "Chez Lulu"}}));
    CHECK_FALSE(near(*map, metres(0, 0), {{"highway", "footway"}}));
    CHECK_FALSE(near(*map, metres(0, 0), {}));
    CHECK_FALSE(near(*map, {}, bench));
}

TEST_CASE("a point within an area of its class meets the area, however wide that is") {
    const auto map = town();
    const osm::Tags playground{{"leisure", "playground"}};
    CHECK(near(*map, metres(230, 30), playground) == osm::way_id(8));
    CHECK(near(*map, metres(280, 30), playground) == osm::way_id(8));
    CHECK_FALSE(near(*map, metres(330, 30), playground));
}

TEST_CASE("an area that lost its nodes, or a map without anything, meets nothing") {
    CHECK_FALSE(thing_near(edit::Overlay(edit::test::map_of({})), metres(0, 0), bench));
    const auto broken =
        edit::test::map_of({edit::test::way(8, {4, 5, 6, 4}, {{"leisure", "playground"}})});
    CHECK_FALSE(thing_near(*broken, metres(0, 0), {{"leisure", "playground"}}));
}

}  // namespace arpent::merge
