// SPDX-License-Identifier: GPL-3.0-or-later
// Ways cut, joined and turned.
#include "core/edit/action/join_ways.hpp"
#include "core/edit/action/reverse_way.hpp"
#include "core/edit/action/split_way.hpp"
#include "tests/core/edit/action_support.hpp"

namespace arpent::edit {

using osm::Ref;
using test::done;
using test::member;
using test::street;
using test::why_not;

TEST_CASE("the longer part of a split way keeps its number, a route passes all parts in order") {
    for (const bool turned : {false, true}) {
        auto elements = street();
        elements.push_back(
            turned ? test::relation(1, {member(3), member(1), member(2)}, {{"type", "route"}})
                   : test::relation(1, {member(2), member(1), member(3)}, {{"type", "route"}}));
        const auto map = test::map_of(elements);
        NewIds ids(1);
        std::vector<Ref> made;
        const std::array<Ref, 1> at{3};
        const auto after = Overlay(map).with(done(split_way(*map, 1, at, ids, &made)));
        REQUIRE(made.size() == 1);
        CHECK(after->way(1)->nodes == std::vector<Ref>{3, 4, 5, 6});
        CHECK(after->way(made[0])->nodes == std::vector<Ref>{2, 3});
        CHECK(after->way(made[0])->tags == map->way(1)->tags);
        const auto expected =
            turned ? std::vector<osm::Member>{member(3), member(1), member(made[0]), member(2)}
                   : std::vector<osm::Member>{member(2), member(made[0]), member(1), member(3)};
        CHECK(after->relation(1)->members == expected);
    }
}

TEST_CASE("a turn restriction keeps only the part at its via") {
    auto elements = street();
    elements.push_back(
        test::relation(1, {member(1, "from"), {osm::node_id(2), "via"}, member(2, "to")},
                       {{"type", "restriction"}, {"restriction", "no_left_turn"}}));
    const auto map = test::map_of(elements);
    NewIds ids(1);
    std::vector<Ref> made;
    const std::array<Ref, 1> at{3};
    const auto after = Overlay(map).with(done(split_way(*map, 1, at, ids, &made)));
    CHECK(after->relation(1)->members == std::vector<osm::Member>{member(made[0], "from"),
                                                                  {osm::node_id(2), "via"},
                                                                  member(2, "to")});
}

TEST_CASE("a ring is cut at two nodes, an area not at all") {
    auto elements = street();
    elements.push_back(test::way(8, {1, 2, 3, 4, 1}, {{"highway", "service"}}));
    elements.push_back(test::way(9, {1, 2, 3, 4, 1}, {{"building", "yes"}}));
    const auto map = test::map_of(elements);
    NewIds ids(1);
    const std::array<Ref, 2> two{2, 4};
    const std::array<Ref, 1> one{2};
    std::vector<Ref> made;
    const auto after = Overlay(map).with(done(split_way(*map, 8, two, ids, &made)));
    CHECK(made.size() == 1);
    CHECK(why_not(split_way(*map, 8, one, ids)) == "edit.why.cannot_split_here");
    CHECK(why_not(split_way(*map, 9, two, ids)) == "edit.why.split_area");
    const std::array<Ref, 1> end{6};
    CHECK(why_not(split_way(*map, 1, end, ids)) == "edit.why.cannot_split_here");
}

TEST_CASE("split ways join again to what they were") {
    for (const Ref cut : {3, 4, 5}) {
        auto elements = street();
        elements.push_back(
            test::relation(1, {member(2), member(1), member(3)}, {{"type", "route"}}));
        const auto map = test::map_of(elements);
        NewIds ids(1);
        std::vector<Ref> made;
        const std::array<Ref, 1> at{cut};
        const auto split = Overlay(map).with(done(split_way(*map, 1, at, ids, &made)));
        const auto joined = split->with(done(join_ways(*split, made[0], 1)));
        CHECK(test::elements_of(*joined) == test::elements_of(*map));
    }
}

TEST_CASE("a way that is turned to be joined takes its directions along") {
    const auto map = test::map_of(
        {test::node(1, {0, 0}), test::node(2, {1, 0}), test::node(3, {2, 0}),
         test::way(1, {1, 2}, {{"oneway", "yes"}, {"sidewalk", "left"}}),
         test::way(2, {3, 2}, {{"oneway", "-1"}, {"sidewalk", "right"}, {"incline", "5%"}})});
    const auto after = Overlay(map).with(done(join_ways(*map, 1, 2)));
    CHECK(after->way(1)->nodes == std::vector<Ref>{1, 2, 3});
    CHECK(after->way(1)->tags ==
          osm::Tags{{"oneway", "yes"}, {"sidewalk", "left"}, {"incline", "-5%"}});
    CHECK(after->way(2) == nullptr);
}

TEST_CASE("ways that differ are not joined") {
    const auto map =
        test::map_of({test::node(1, {0, 0}), test::node(2, {1, 0}), test::node(3, {2, 0}),
                      test::way(1, {1, 2}, {{"name", "A"}}), test::way(2, {2, 3}, {{"name", "B"}}),
                      test::way(3, {2, 3}), test::way(4, {3, 2}, {{"waterway", "river"}}),
                      test::relation(1, {member(3)})});
    CHECK(why_not(join_ways(*map, 1, 2)) == "edit.why.tags_differ");
    CHECK(why_not(join_ways(*map, 1, 3)) == "edit.why.relations_differ");
    CHECK(why_not(join_ways(*map, 1, 4)) == "edit.why.cannot_turn");
    CHECK(why_not(join_ways(*map, 1, 1)) == "edit.why.not_found");
}

TEST_CASE("a way turned twice says what it said") {
    const osm::Tags tags{{"highway", "residential"},
                         {"oneway", "yes"},
                         {"incline", "up"},
                         {"cycleway:left", "lane"},
                         {"cycleway:left:oneway", "-1"},
                         {"maxspeed:forward", "30"},
                         {"name", "Rue left"},
                         {"name:fr", "left"},
                         {"turn:lanes:forward", "left|right"},
                         {"parking:side", "left"}};
    const auto map =
        test::map_of({test::node(1, {0, 0}),
                      test::node(2, {5, 0}, {{"highway", "stop"}, {"direction", "forward"}}),
                      test::node(3, {9, 0}), test::way(1, {1, 2, 3}, tags),
                      test::relation(1, {member(1, "forward"), member(1, "stop")})});
    const auto once = Overlay(map).with(done(reverse_way(*map, 1)));
    CHECK(once->way(1)->nodes == std::vector<Ref>{3, 2, 1});
    CHECK(once->way(1)->tags.has("cycleway:right:oneway", "yes"));
    CHECK(once->way(1)->tags.has("maxspeed:backward", "30"));
    CHECK(once->way(1)->tags.has("name:fr", "left"));
    CHECK(once->way(1)->tags.has("turn:lanes:backward", "left|right"));
    CHECK(once->way(1)->tags.has("parking:side", "right"));
    CHECK(once->way(1)->tags.has("incline", "down"));
    CHECK(once->node(2)->tags.has("direction", "backward"));
    CHECK(once->relation(1)->members[0].role == "backward");
    const auto twice = once->with(done(reverse_way(*once, 1)));
    CHECK(test::elements_of(*twice) == test::elements_of(*map));
}

}  // namespace arpent::edit
