// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/apply.hpp"

#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

namespace arpent::edit {
namespace {

using Kind = Block::Kind;
using osm::Ref;

osm::Element versioned(const osm::Element& element, std::uint32_t version) {
    osm::Meta meta;
    meta.version = version;
    return element.with_meta(meta);
}

std::shared_ptr<const Overlay> small_map() {
    return std::make_shared<const Overlay>(
        test::map_of({versioned(test::node(1, {0, 0}), 3), versioned(test::node(2, {9, 0}), 1),
                      versioned(test::way(1, {1, 2}), 4)}));
}

std::string refused(const Overlay& map, const std::vector<Block>& blocks) {
    NewIds ids(3);
    const auto result = changes_of(blocks, map, ids);
    const auto* why = std::get_if<Message>(&result);
    return why != nullptr ? why->key + " " + why->args.front().second : "";
}

}  // namespace

TEST_CASE("an osmChange becomes one change for each block, new elements get our refs") {
    const auto map = small_map();
    NewIds ids(3);
    const std::vector<Block> blocks{
        {Kind::create,
         {test::node(-1, {5, 5}, {{"amenity", "bench"}}), test::node(500, {6, 6}),
          test::way(-1, {1, -1, 500}), test::relation(-7, {{osm::way_id(-1), "outer"}})}},
        {Kind::modify, {versioned(test::node(1, {1, 1}, {{"highway", "crossing"}}), 3)}},
        {Kind::remove, {versioned(test::way(1, {}), 4), versioned(test::node(2, {}), 1)}}};
    const auto result = changes_of(blocks, *map, ids);
    REQUIRE(std::holds_alternative<std::vector<Change>>(result));
    const auto& changes = std::get<std::vector<Change>>(result);
    REQUIRE(changes.size() == 3);
    auto after = map;
    for (const Change& change : changes) {
        after = after->with(change);
    }
    CHECK(after->node(1)->location == geo::Location{1, 1});
    CHECK(after->node(1)->meta.version == 3);
    CHECK(after->node(2) == nullptr);
    CHECK(after->way(1) == nullptr);
    CHECK(after->node(500) == nullptr);
    const auto ways = after->ways_of(1);
    REQUIRE(ways.size() == 1);
    const auto way = after->way(ways.front());
    CHECK(NewIds::counter_of(3, way->ref) > 0);
    CHECK(after->node(way->nodes[1])->tags.has("amenity", "bench"));
    CHECK(after->relations_of(osm::way_id(way->ref)).size() == 1);
    CHECK(test::broken_references(*after).empty());
}

TEST_CASE("an osmChange that does not fit the map is refused by name") {
    const auto map = small_map();
    CHECK(refused(*map, {{Kind::modify, {versioned(test::node(1, {1, 1}), 2)}}}) ==
          "error.apply_version node 1");
    CHECK(refused(*map, {{Kind::remove, {versioned(test::way(1, {}), 5)}}}) ==
          "error.apply_version way 1");
    CHECK(refused(*map, {{Kind::create, {test::way(1, {1, 2})}}}) == "error.apply_exists way 1");
    CHECK(refused(*map, {{Kind::remove, {test::relation(8, {})}}}) ==
          "error.apply_missing relation 8");
    CHECK(refused(*map, {{Kind::remove, {versioned(test::node(2, {}), 1)}}}) ==
          "error.apply_used node 2");
    CHECK(refused(*map, {{Kind::create, {test::way(-1, {1, 99})}}}) ==
          "error.apply_reference way -1");
    CHECK(refused(*map, {{Kind::create, {test::node(-1, {})}}}) == "error.apply_location node -1");
    Change gone;
    gone.set(map->way(1), {});
    CHECK(refused(*map->with(gone), {{Kind::modify, {versioned(test::way(1, {1, 2}), 4)}}}) ==
          "error.apply_deleted way 1");
}

TEST_CASE("an osmChange may name elements before it makes them and change them twice") {
    const auto map = small_map();
    CHECK(refused(*map, {{Kind::create, {test::way(-1, {1, -5})}},
                         {Kind::create, {test::node(-5, {2, 2})}},
                         {Kind::modify, {versioned(test::node(1, {1, 1}), 3)}},
                         {Kind::modify, {versioned(test::node(1, {1, 2}), 4)}},
                         {Kind::modify, {versioned(test::node(1, {1, 3}), 3)}},
                         {Kind::modify, {versioned(test::node(-5, {3, 3}), 1)}}})
              .empty());
}

}  // namespace arpent::edit
