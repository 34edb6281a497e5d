// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/element.hpp"

#include "core/osm/tags.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <vector>

using namespace arpent::osm;

TEST_CASE("tags are sorted, each key once, the last value of a key counts") {
    const Tags tags{{"name", "a"}, {"amenity", "bench"}, {"name", "b"}};
    CHECK(tags == Tags{{"amenity", "bench"}, {"name", "b"}});
    CHECK(tags["name"] == "b");
    CHECK(tags["none"].empty());
    CHECK_FALSE(tags.get("none"));
    CHECK(Tags{{"empty", ""}}.has("empty"));
    CHECK(tags.with("name", "c").without("amenity") == Tags{{"name", "c"}});
    CHECK(tags.without("none") == tags);
    CHECK(tags.merged({{"name", "x"}, {"z", "1"}}) ==
          Tags{{"amenity", "bench"}, {"name", "x"}, {"z", "1"}});
}

TEST_CASE("an id is written in OSM's short form and read back") {
    for (const ElementId id : {node_id(12), way_id(-3), relation_id(std::int64_t{1} << 45)}) {
        CHECK(parse_element_id(to_string(id)) == id);
    }
    CHECK(to_string(way_id(-3)) == "w-3");
    CHECK_FALSE(parse_element_id(""));
    CHECK_FALSE(parse_element_id("x1"));
    CHECK_FALSE(parse_element_id("n"));
    CHECK_FALSE(parse_element_id("n1a"));
}

TEST_CASE("refs come in the order of sorted OSM files") {
    std::vector<Ref> refs{5, -2, 0, -10, 1, -1};
    std::ranges::sort(refs, file_order);
    CHECK(refs == std::vector<Ref>{0, -1, -2, -10, 1, 5});
}

TEST_CASE("an element is compared by its content and changed by copy") {
    const auto node =
        std::make_shared<const Node>(Node{1, {3, 0, 0, 0, "a"}, {{"k", "v"}}, {5, 6}});
    const Element element = node;
    CHECK(element == Element(std::make_shared<const Node>(*node)));
    CHECK(element.id() == node_id(1));
    CHECK(element.node() == node);
    CHECK_FALSE(element.way());
    const Element other = element.with_tags({{"k", "w"}}).with_meta({4, 0, 0, 0, ""});
    CHECK(other.tags()["k"] == "w");
    CHECK(other.meta().version == 4);
    CHECK(other.node()->location == node->location);
    CHECK(element.tags()["k"] == "v");
    CHECK(other != element);
}

TEST_CASE("no element is no element, however it came") {
    CHECK_FALSE(Element());
    CHECK_FALSE(Element(NodePtr()));
    CHECK(Element(WayPtr()) == Element(RelationPtr()));
}

TEST_CASE("a way is closed when it ends where it began, and only with three points") {
    CHECK(Way{1, {}, {}, {1, 2, 3, 1}}.is_closed());
    CHECK_FALSE(Way{1, {}, {}, {1, 2, 3}}.is_closed());
    CHECK_FALSE(Way{1, {}, {}, {1, 1}}.is_closed());
}

TEST_CASE("tags remember the order they were given in, and are equal without it") {
    const Tags tags(std::vector<Tag>{{"b", "1"}, {"c", "2"}, {"a", "3"}, {"b", "4"}});
    CHECK(tags == Tags{{"a", "3"}, {"b", "4"}, {"c", "2"}});
    REQUIRE(tags.size() == 3);
    CHECK(tags.given(0).first == "c");
    CHECK(tags.given(1).first == "a");
    CHECK(tags.given(2) == Tag{"b", "4"});
    CHECK(tags.with("d", "5").given(0).first == "a");
    CHECK(Tags{{"a", ""}, {"b", ""}}.given(1).first == "b");
}
