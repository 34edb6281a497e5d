// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/fuse.hpp"

#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

#include <array>

namespace arpent::merge {
namespace {

using edit::test::node;
using edit::test::relation;
using edit::test::way;

/// A base with a bench (1) and a garden (way 10), and what laptops made: benches -1 to -3, a
/// playground as a point (-4) and as an area (way -20 through -11 to -14), a route (relation -30)
/// of -2, a path (way -21) that passes through -3.
std::shared_ptr<const edit::Overlay> quarter() {
    const edit::Overlay base(edit::test::map_of({
        node(1, {100, 100}, {{"amenity", "bench"}, {"material", "wood"}}),
        node(11, {0, 0}),
        node(12, {50, 0}),
    }));
    edit::Change change;
    const auto add = [&](const osm::Element& element) { change.set({}, element); };
    add(node(-1, {100, 104}, {{"amenity", "bench"}, {"backrest", "yes"}}));
    add(node(-2, {100, 108}, {{"amenity", "bench"}, {"material", "metal"}, {"seats", "3"}}));
    add(node(-3, {103, 100}, {{"amenity", "bench"}, {"backrest", "unknown"}}));
    add(node(-4, {1010, 1010}, {{"leisure", "playground"}, {"name", "Le Toboggan"}}));
    add(node(-11, {1000, 1000}));
    add(node(-12, {1020, 1000}));
    add(node(-13, {1020, 1020}));
    add(node(-14, {1000, 1020}));
    add(way(-20, {-11, -12, -13, -14, -11}, {{"leisure", "playground"}}));
    add(way(-21, {11, -3, 12}, {{"highway", "path"}}));
    add(relation(-30, {{osm::node_id(-2), "stop"}, {osm::way_id(-21), ""}}, {{"type", "route"}}));
    return base.with(change);
}

std::shared_ptr<const edit::Overlay> after(const edit::Overlay& map,
                                           std::initializer_list<osm::ElementId> ids) {
    const auto action = fused(std::vector<osm::ElementId>(ids), map);
    REQUIRE(std::holds_alternative<edit::Action>(action));
    const auto fused_map = map.with(std::get<edit::Action>(action).change);
    CHECK(edit::test::broken_references(*fused_map).empty());
    return fused_map;
}

}  // namespace

TEST_CASE("of two new benches one keeps all tags and stands in the middle") {
    const auto map = after(*quarter(), {osm::node_id(-1), osm::node_id(-3)});
    const auto kept = std::min(osm::node_id(-1), osm::node_id(-3));
    const auto other = std::max(osm::node_id(-1), osm::node_id(-3));
    REQUIRE(map->get(kept));
    CHECK_FALSE(map->get(other));
    const auto bench = map->node(kept.ref);
    CHECK(bench->tags == osm::Tags{{"amenity", "bench"}, {"backrest", "yes"}});
    CHECK(bench->location == geo::Location{101, 102});
}

TEST_CASE("OSM's bench stays where it is, with its own answers and the new ones") {
    const auto map = after(*quarter(), {osm::node_id(-2), osm::node_id(1)});
    CHECK_FALSE(map->node(-2));
    const auto bench = map->node(1);
    CHECK(bench->location == geo::Location{100, 100});
    CHECK(bench->tags == osm::Tags{{"amenity", "bench"}, {"material", "wood"}, {"seats", "3"}});
}

TEST_CASE("three entries of one bench become one in one go") {
    const auto map =
        after(*quarter(), {osm::node_id(-1), osm::node_id(-2), osm::node_id(-3), osm::node_id(-1)});
    int benches = 0;
    for (const osm::Ref ref : {-1, -2, -3}) {
        if (const auto bench = map->node(ref)) {
            ++benches;
            CHECK(bench->location == geo::Location{101, 104});
            CHECK(bench->tags.size() == 4);
        }
    }
    CHECK(benches == 1);
}

TEST_CASE("what referred to the one that goes refers to the one that stays") {
    const auto map = after(*quarter(), {osm::node_id(-2), osm::node_id(-3)});
    const osm::Ref kept = map->node(-2) ? -2 : -3;
    CHECK(map->way(-21)->nodes == std::vector<osm::Ref>{11, kept, 12});
    CHECK(map->relation(-30)->members.front() == osm::Member{osm::node_id(kept), "stop"});
    const auto onto_base = after(*quarter(), {osm::node_id(-2), osm::node_id(-3), osm::node_id(1)});
    CHECK(onto_base->way(-21)->nodes == std::vector<osm::Ref>{11, 1, 12});
    CHECK(onto_base->relation(-30)->members.front().id == osm::node_id(1));
}

TEST_CASE("of a point and an area the area stays") {
    const auto map = after(*quarter(), {osm::node_id(-4), osm::way_id(-20)});
    CHECK_FALSE(map->node(-4));
    CHECK(map->way(-20)->tags.has("name", "Le Toboggan"));
    CHECK(map->way(-20)->nodes.size() == 5);
}

TEST_CASE("what is not there any more is not fused") {
    const auto refused = fused(std::array{osm::node_id(-1), osm::node_id(-99)}, *quarter());
    REQUIRE(std::holds_alternative<Message>(refused));
    CHECK(std::get<Message>(refused).key == "edit.why.not_found");
}

}  // namespace arpent::merge
