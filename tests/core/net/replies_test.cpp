// SPDX-License-Identifier: GPL-3.0-or-later
// What the API answers, read by pure functions.
#include "core/base/error.hpp"
#include "core/net/capabilities.hpp"
#include "core/net/changeset_info.hpp"
#include "core/net/diff_result.hpp"
#include "core/net/user_details.hpp"
#include "core/osmfile/element_document.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace arpent::net {

TEST_CASE("a diffResult has one line for each action") {
    const std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<diffResult version="0.6" generator="x">
 <node old_id="-1" new_id="8682983018" new_version="1"/>
 <way old_id="4" new_id="4" new_version="9000000000"/>
 <relation old_id="12010127"/>
</diffResult>
)";
    const auto lines = read_diff_result(xml);
    REQUIRE(lines);
    REQUIRE(lines->size() == 3);
    CHECK((*lines)[0] == DiffLine{osm::ElementType::node, -1, 8682983018, 1});
    CHECK((*lines)[1] == DiffLine{osm::ElementType::way, 4, 4, 9000000000});
    CHECK((*lines)[2] == DiffLine{osm::ElementType::relation, 12010127, {}, {}});
    SECTION("however short it is cut, it is none") {
        for (std::size_t size = 0; size + 2 < xml.size(); ++size) {
            INFO(size);
            CHECK_FALSE(read_diff_result(xml.substr(0, size)));
        }
    }
}

TEST_CASE("a diffResult with anything else inside is none") {
    CHECK(read_diff_result("<diffResult/>")->empty());
    CHECK_FALSE(read_diff_result("<diffResult><error>timeout</error></diffResult>"));
    CHECK_FALSE(read_diff_result("<diffResult><node new_id='1' new_version='1'/></diffResult>"));
    CHECK_FALSE(read_diff_result("<diffResult><node old_id='1' new_id='1'/></diffResult>"));
    CHECK_FALSE(read_diff_result("<diffResult><node old_id='one'/></diffResult>"));
    CHECK_FALSE(read_diff_result("<osmError><status>409</status></osmError>"));
    CHECK_FALSE(read_diff_result("<html><body>Welcome to the hotel</body></html>"));
    CHECK_FALSE(read_diff_result("{\"version\":\"0.6\"}"));
}

TEST_CASE("a changeset tells its state and its count") {
    const auto read = read_changesets(R"(<osm version="0.6">
 <changeset id="7" created_at="2026-11-22T21:26:15Z" closed_at="2026-11-22T22:26:15Z" open="false"
   user="Zo&#233;" uid="3" comments_count="0" changes_count="12" created_count="12">
  <tag k="comment" v="Bancs"/>
  <discussion><comment id="1"><text>error</text></comment></discussion>
 </changeset></osm>)");
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    const ChangesetInfo& changeset = read->front();
    CHECK(changeset.id == 7);
    CHECK_FALSE(changeset.is_open);
    CHECK(changeset.changes_count == 12);
    CHECK(changeset.closed_at == "2026-11-22T22:26:15Z");
    CHECK(changeset.user == "Zoé");
    CHECK(changeset.tags["comment"] == "Bancs");
    CHECK_FALSE(read_changesets("<osm><changeset id='7' open='true'/></osm>"));
    CHECK_FALSE(read_changesets("<osm><changeset id='7' open='true' changes_count='1'/>"));
    CHECK_FALSE(read_changesets("<osm><error>no</error></osm>"));
}

TEST_CASE("the tags of a changeset are written so that they can be read") {
    const osm::Tags tags{{"comment", "Bancs & arbres \"du\" <quartier>\n#arpent"}};
    std::string xml = write_changeset(tags);
    CHECK(xml.find("&amp;") != std::string::npos);
    const std::string head = "<changeset>";
    xml.replace(xml.find(head), head.size(), "<changeset id='1' open='true' changes_count='0'>");
    CHECK(read_changesets(xml)->front().tags == tags);
}

TEST_CASE("capabilities are those of version 0.6") {
    const auto read = read_capabilities(R"(<osm version="0.6"><api>
  <version minimum="0.6" maximum="0.6"/><area maximum="0.1"/><waynodes maximum="1999"/>
  <changesets maximum_elements="500"/><timeout seconds="100"/>
  <status database="online" api="readonly" gpx="online"/></api></osm>)");
    REQUIRE(read);
    CHECK(read->area_maximum == 0.1);
    CHECK(read->way_nodes == 1999);
    CHECK(read->changeset_elements == 500);
    CHECK(read->timeout_seconds == 100);
    CHECK(read->api == ApiStatus::read_only);
    CHECK(read->database == ApiStatus::online);
    CHECK_FALSE(read_capabilities("<osm><api><version minimum='0.7' maximum='0.8'/></api></osm>"));
    CHECK_FALSE(read_capabilities("<html/>"));
    CHECK_FALSE(read_capabilities("<osm><api><version minimum='0.6' maximum='0.6'/></api>"));
}

TEST_CASE("user details say what matters before mapping") {
    const auto read = read_user_details(
        R"({"user":{"id":12,"display_name":"Zoé","contributor_terms":{"agreed":true},
            "changesets":{"count":0},"blocks":{"received":{"count":3,"active":1}},
            "roles":["importer"]}})");
    REQUIRE(read);
    CHECK(read->id == 12);
    CHECK(read->name == "Zoé");
    CHECK(read->terms_agreed);
    CHECK(read->changesets == 0);
    CHECK(read->active_blocks == 1);
    CHECK(read->roles == std::vector<std::string>{"importer"});
    for (const char* other : {"", "[]", "{\"user\":3}", "{\"user\":{\"id\":\"1\"}}", "<html/>"}) {
        INFO(other);
        CHECK_FALSE(read_user_details(other));
    }
}

TEST_CASE("elements come with their deleted ones, and never with an error inside") {
    const auto read = osmfile::parse_elements(R"(<osm version="0.6">
 <bounds minlat="1" minlon="1" maxlat="2" maxlon="2"/>
 <node id="1" visible="true" version="2" lat="45.1" lon="5.7"><tag k="a" v="b"/></node>
 <node id="3" visible="false" version="4" changeset="9"/>
 <way id="7" version="1"><nd ref="1"/><nd ref="2"/></way></osm>)",
                                              "api");
    REQUIRE(read.size() == 3);
    CHECK(read[0].is_visible);
    CHECK(read[0].element.node()->location == geo::Location{57000000, 451000000});
    CHECK_FALSE(read[1].is_visible);
    CHECK(read[1].element.meta().version == 4);
    CHECK(read[2].element.way()->nodes == std::vector<osm::Ref>{1, 2});
    for (const char* wrong :
         {"<osm version='0.6'><error>timeout</error></osm>",
          "<osm version='0.6'><node id='1' version='1'/></osm>",
          "<osm version='0.6'><bounds><node id='1'/></bounds></osm>", "<osm version='0.6'>",
          "<osmChange version='0.6'/>", "<osm version='0.5'/>", "hello"}) {
        INFO(wrong);
        CHECK_THROWS_AS(osmfile::parse_elements(wrong, "api"), Error);
    }
}

}  // namespace arpent::net
