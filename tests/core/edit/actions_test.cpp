// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/add_node.hpp"
#include "core/edit/action/add_way.hpp"
#include "core/edit/action/change_tags.hpp"
#include "core/edit/action/connect.hpp"
#include "core/edit/action/delete_elements.hpp"
#include "core/edit/action/join_ways.hpp"
#include "core/edit/action/move.hpp"
#include "core/edit/action/reverse_way.hpp"
#include "core/edit/action/split_way.hpp"
#include "core/edit/action/vertex.hpp"
#include "core/edit/references.hpp"
#include "tests/core/edit/action_support.hpp"

namespace arpent::edit {
namespace {

using osm::ElementId;
using osm::ElementType;
using osm::Ref;
using test::Dice;
using test::done;
using test::member;
using test::street;
using test::why_not;

std::vector<Vertex> random_vertices(const osm::Graph& map, Dice& dice) {
    std::vector<Vertex> vertices;
    for (std::size_t i = dice.roll(6); i > 0; --i) {
        Vertex vertex{dice.place()};
        if (dice.roll(3) == 0) {
            vertex.node = dice.any(map, ElementType::node).value_or(0);
        } else if (dice.roll(3) == 0) {
            vertex.way = dice.any(map, ElementType::way).value_or(0);
            vertex.segment = dice.roll(3);
        }
        vertices.push_back(vertex);
    }
    return vertices;
}

ChangeOr random_action(const osm::Graph& map, NewIds& ids, Dice& dice) {
    const auto node = [&] { return dice.any(map, ElementType::node).value_or(0); };
    const auto way = [&] { return dice.any(map, ElementType::way).value_or(0); };
    const auto any = [&]() -> ElementId {
        switch (dice.roll(4)) {
            case 0: return osm::relation_id(dice.any(map, ElementType::relation).value_or(0));
            case 1: return osm::way_id(way());
            default: return osm::node_id(node());
        }
    };
    switch (dice.roll(12)) {
        case 0: return add_node(dice.place(), dice.tags(), ids);
        case 1: return move_node(map, node(), dice.place());
        case 2: {
            const std::array<ElementId, 2> both{any(), any()};
            return move_elements(map, both, 5, -7);
        }
        case 3: return insert_vertex(map, way(), dice.roll(4), dice.place(), ids);
        case 4: return delete_vertex(map, way(), node());
        case 5: return connect(map, node(), node());
        case 6: return split_way(map, way(), dice.some(map, ElementType::node, 6), ids);
        case 7: return join_ways(map, way(), way());
        case 8: return reverse_way(map, way());
        case 9: {
            const std::array<ElementId, 2> both{any(), any()};
            return delete_elements(map, both);
        }
        case 10: return change_tags(map, any(), dice.tags());
        default:
            return add_way(map, random_vertices(map, dice),
                           dice.roll(2) == 0 ? Shape::line : Shape::area, dice.tags(), ids);
    }
}

}  // namespace

TEST_CASE("whatever is done, no way holds a node that is gone, and every list can be drawn") {
    int made = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Dice dice(seed);
        NewIds ids(5);
        auto map = std::make_shared<const Overlay>(test::random_map(dice));
        for (int i = 0; i < 40; ++i) {
            INFO("seed " << seed << ", action " << i);
            const ChangeOr result = random_action(*map, ids, dice);
            const auto* change = std::get_if<Change>(&result);
            if (change == nullptr) {
                continue;
            }
            made += change->empty() ? 0 : 1;
            REQUIRE_FALSE(broken_reference(*map, *change));
            for (const auto& [id, each] : *change) {
                REQUIRE(each.before == map->get(id));  // an action looks before it writes
            }
            map = map->with(*change);
            REQUIRE(test::broken_references(*map).empty());
        }
    }
    CHECK(made > 500);
}

TEST_CASE("a line uses the nodes it meets and puts new ones into the ways it meets") {
    const auto map = test::map_of(street());
    NewIds ids(1);
    Ref made = 0;
    const std::vector<Vertex> vertices{
        {{0, 50}}, {{33, 0}, 0, 1, 1}, {{37, 0}, 0, 1, 1}, {{60, 0}, 6}, {{60, 0}, 6}};
    const auto after = Overlay(map).with(
        done(add_way(*map, vertices, Shape::line, {{"highway", "footway"}}, ids, &made)));
    const auto nodes = after->way(made)->nodes;
    REQUIRE(nodes.size() == 4);
    CHECK(nodes[3] == 6);
    CHECK(after->way(1)->nodes == std::vector<Ref>{2, 3, nodes[1], nodes[2], 4, 5, 6});
    CHECK(after->ways_of(nodes[1]) == std::vector<Ref>{made, 1});
}

TEST_CASE("an area closes itself, and needs three places") {
    const auto map = test::map_of({});
    NewIds ids(1);
    Ref made = 0;
    const std::vector<Vertex> corners{{{0, 0}}, {{9, 0}}, {{9, 9}}};
    const auto after = Overlay(map).with(done(add_way(*map, corners, Shape::area, {}, ids, &made)));
    CHECK(after->way(made)->is_closed());
    CHECK(after->way(made)->nodes.size() == 4);
    const std::vector<Vertex> two{{{0, 0}}, {{9, 0}}, {{0, 0}}};
    CHECK(why_not(add_way(*map, two, Shape::area, {}, ids)) == "edit.why.too_few_points");
    CHECK(why_not(add_way(*map, {{{0, 0}}}, Shape::line, {}, ids)) == "edit.why.too_few_points");
}

TEST_CASE("a vertex put between two nodes reaches every way that runs there") {
    auto elements = street();
    elements.push_back(test::way(4, {4, 3}, {{"landuse", "grass"}}));
    const auto map = test::map_of(elements);
    NewIds ids(1);
    Ref made = 0;
    const auto after = Overlay(map).with(done(insert_vertex(*map, 1, 1, {35, 1}, ids, &made)));
    CHECK(after->way(1)->nodes == std::vector<Ref>{2, 3, made, 4, 5, 6});
    CHECK(after->way(4)->nodes == std::vector<Ref>{4, made, 3});
}

TEST_CASE("a deleted vertex goes, unless it says something or others use it") {
    const auto map =
        test::map_of({test::node(1, {0, 0}), test::node(2, {1, 0}, {{"highway", "crossing"}}),
                      test::node(3, {2, 0}), test::node(4, {3, 0}), test::way(1, {1, 2, 3, 4}),
                      test::way(2, {3, 1})});
    const auto deleted = [&](Ref node) {
        return Overlay(map).with(done(delete_vertex(*map, 1, node)));
    };
    CHECK(deleted(4)->node(4) == nullptr);
    CHECK(deleted(2)->node(2) != nullptr);
    CHECK(deleted(3)->node(3) != nullptr);
    CHECK(why_not(delete_vertex(*map, 2, 3)) == "edit.why.too_few_points");
}

TEST_CASE("a ring stays a ring when its first node is deleted") {
    const auto map =
        test::map_of({test::node(1, {0, 0}), test::node(2, {9, 0}), test::node(3, {9, 9}),
                      test::node(4, {0, 9}), test::way(1, {1, 2, 3, 4, 1}, {{"building", "yes"}})});
    const auto after = Overlay(map).with(done(delete_vertex(*map, 1, 1)));
    CHECK(after->way(1)->nodes == std::vector<Ref>{2, 3, 4, 2});
    CHECK(why_not(delete_vertex(*after, 1, 2)) == "edit.why.too_few_points");
}

TEST_CASE("connected nodes become one at the second one's place, and OSM's number stays") {
    const auto map =
        test::map_of({test::node(-9, {5, 5}, {{"barrier", "gate"}}), test::node(1, {0, 0}),
                      test::node(2, {1, 0}), test::way(1, {1, 2}), test::node(3, {8, 8}),
                      test::way(-2, {3, -9}), test::relation(1, {{osm::node_id(-9), "entrance"}})});
    Ref kept = 0;
    for (const bool turned : {false, true}) {
        const auto after = Overlay(map).with(
            done(turned ? connect(*map, 1, -9, &kept) : connect(*map, -9, 1, &kept)));
        CHECK(kept == 1);
        CHECK(after->node(-9) == nullptr);
        CHECK(after->node(1)->location == map->node(turned ? -9 : 1)->location);
        CHECK(after->node(1)->tags.has("barrier", "gate"));
        CHECK(after->way(-2)->nodes == std::vector<Ref>{3, 1});
        CHECK(after->relation(1)->members ==
              std::vector<osm::Member>{{osm::node_id(1), "entrance"}});
    }
    CHECK(why_not(connect(*map, 1, 2)) == "edit.why.too_few_points");
}

TEST_CASE("nodes that say different things are not connected") {
    const auto map = test::map_of({test::node(1, {0, 0}, {{"amenity", "bench"}}),
                                   test::node(2, {1, 0}, {{"amenity", "toilets"}})});
    const auto result = connect(*map, 1, 2);
    CHECK(std::get<Message>(result) == Message{"edit.why.tags_differ", {{"key", "amenity"}}});
}

TEST_CASE("a deleted way takes along the nodes that nothing else needs") {
    auto elements = street();
    elements.push_back(test::node(20, {0, 9}, {{"amenity", "bench"}}));
    elements.push_back(test::way(4, {20, 7, 2}));
    const auto map = test::map_of(elements);
    const std::array<ElementId, 2> ways{osm::way_id(4), osm::way_id(3)};
    const auto after = Overlay(map).with(done(delete_elements(*map, ways)));
    CHECK(after->way(4) == nullptr);
    CHECK(after->node(7) == nullptr);
    CHECK(after->node(2) != nullptr);
    CHECK(after->node(20) != nullptr);
    CHECK(after->node(6) != nullptr);
}

TEST_CASE("what a route, a restriction or an area needs is not deleted under it") {
    for (const auto& [type, why] :
         std::map<std::string, std::string>{{"route", "edit.why.part_of_route"},
                                            {"restriction", "edit.why.part_of_restriction"},
                                            {"multipolygon", "edit.why.part_of_area"},
                                            {"site", ""}}) {
        auto elements = street();
        elements.push_back(test::relation(1, {member(1)}, {{"type", type}, {"name", "Ligne 7"}}));
        elements.push_back(test::relation(2, {{osm::relation_id(1), ""}}, {{"type", "network"}}));
        const auto map = test::map_of(elements);
        const std::array<ElementId, 1> way{osm::way_id(1)};
        const auto result = delete_elements(*map, way);
        CHECK(why_not(result) == why);
        if (why.empty()) {
            const auto after = Overlay(map).with(done(result));
            CHECK(after->relation(1) == nullptr);  // nothing was left in it
            CHECK(after->relation(2) == nullptr);
        } else {
            CHECK(std::get<Message>(result).args.front().second == "Ligne 7");
            const std::array<ElementId, 2> both{osm::way_id(1), osm::relation_id(1)};
            CHECK(Overlay(map).with(done(delete_elements(*map, both)))->way(1) == nullptr);
        }
    }
}

TEST_CASE("a node that a line needs is not deleted, one that it can spare is") {
    const auto map = test::map_of(street());
    const std::array<ElementId, 1> needed{osm::node_id(1)};
    CHECK(why_not(delete_elements(*map, needed)) == "edit.why.too_few_points");
    const std::array<ElementId, 1> spared{osm::node_id(4)};
    const auto after = Overlay(map).with(done(delete_elements(*map, spared)));
    CHECK(after->way(1)->nodes == std::vector<Ref>{2, 3, 5, 6});
    CHECK(after->node(4) == nullptr);
}

TEST_CASE("moving moves each node once, and nothing off the world") {
    const auto map = test::map_of(street());
    const std::array<ElementId, 2> both{osm::way_id(1), osm::way_id(2)};
    const auto after = Overlay(map).with(done(move_elements(*map, both, 3, 4)));
    CHECK(after->node(2)->location == geo::Location{23, 4});
    CHECK(after->node(7)->location == map->node(7)->location);
    CHECK(why_not(move_elements(*map, both, 0, 900'000'001)) == "edit.why.off_world");
    CHECK(why_not(move_node(*map, 1, {})) == "edit.why.off_world");
    CHECK(why_not(move_node(*map, 99, {})) == "edit.why.not_found");
}

TEST_CASE("tags that OSM cannot keep are refused, odd ones that were there may stay") {
    const std::string ten = "éééééééééé";
    std::string long_text;
    for (int i = 0; i < 26; ++i) {
        long_text += ten;
    }
    const auto map = test::map_of({test::node(1, {0, 0}, {{"note", long_text}, {"", "x"}})});
    const osm::Tags old = map->node(1)->tags;
    const auto result = [&](std::string key, std::string value) {
        return why_not(
            change_tags(*map, osm::node_id(1), old.with(std::move(key), std::move(value))));
    };
    CHECK(result("name", "Île").empty());
    CHECK(result("name", "") == "edit.why.tag_empty");
    CHECK(result("name", long_text) == "edit.why.tag_too_long");
    CHECK(result("name", "a\x01") == "edit.why.tag_not_text");
    CHECK(result("name", "\xff") == "edit.why.tag_not_text");
    CHECK(result("name", long_text.substr(0, 2 * 255)).empty());
}

TEST_CASE("the boxes of a change hold what moved, before and after") {
    const auto map = test::map_of(street());
    const Change change = done(move_node(*map, 4, {40, 500}));
    const auto after = Overlay(map).with(change);
    geo::Box all;
    for (const geo::Box& box : affected_boxes(change, *map, *after)) {
        all.extend(box);
    }
    CHECK(all == geo::Box{{20, 0}, {60, 500}});
}

}  // namespace arpent::edit
