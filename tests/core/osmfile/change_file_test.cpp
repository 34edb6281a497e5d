// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/change_file.hpp"

#include "core/base/error.hpp"
#include "core/osmfile/iso_time.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace arpent;

namespace {

std::string problem_of(const std::string& text) {
    try {
        osmfile::parse_changes(text, "test.osc");
    } catch (const Error& e) {
        return e.message().key;
    }
    return "none";
}

osm::Element node(osm::Ref ref, osm::Meta meta, osm::Tags tags, geo::Location location) {
    return std::make_shared<const osm::Node>(
        osm::Node{ref, std::move(meta), std::move(tags), location});
}

std::string document(const std::string& content) {
    return "<osmChange version=\"0.6\">" + content + "</osmChange>";
}

}  // namespace

TEST_CASE("what is written as osmChange is read back the same, block by block") {
    const osm::Meta base{3, 1620466200, 99, 7, "Zoé & <co>"};
    const auto old_node = node(5, base, {{"amenity", "bench"}}, {24000000, 488500000});
    const auto moved = node(5, base, {{"amenity", "bench"}}, {24000001, 488500000});
    const auto made = node(-16777217, {}, {{"name", "Café\n« l’Écluse »"}}, {1, -1});
    const osm::Element way = std::make_shared<const osm::Way>(
        osm::Way{-16777218, {}, {{"highway", "path"}}, {-16777217, 5}});
    const osm::Element gone = std::make_shared<const osm::Relation>(
        osm::Relation{8, base, {}, {{osm::way_id(3), "outer"}, {osm::node_id(5), ""}}});

    const test::TemporaryFolder folder;
    const std::vector<osmfile::ElementChange> changes{
        {gone, {}}, {{}, way}, {old_node, moved}, {{}, made}, {old_node, old_node}};
    CHECK(osmfile::write_changes(changes, folder / "a.osc") == 4);
    const auto blocks = osmfile::read_changes(folder / "a.osc");

    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].kind == osmfile::ChangeKind::create);
    CHECK(blocks[0].elements == std::vector<osm::Element>{made, way});
    CHECK(blocks[1].elements == std::vector<osm::Element>{moved});
    CHECK(blocks[2].kind == osmfile::ChangeKind::remove);
    CHECK(blocks[2].elements == std::vector<osm::Element>{gone});
}

TEST_CASE("a change file that is not one is refused by name") {
    CHECK(problem_of("") == "error.file_truncated");
    CHECK(problem_of("<osm version=\"0.6\"/>") == "error.not_osm");
    CHECK(problem_of("<osmChange version=\"0.5\"/>") == "error.osm_version");
    CHECK(problem_of("<osmChange version=\"0.6\"><create>") == "error.file_truncated");
    CHECK(problem_of("<osmChange version=\"0.6\"></create>") == "error.xml_invalid");
    CHECK(problem_of(document("<rename/>")) == "error.osm_invalid");
    CHECK(problem_of(document("<create><node lat='1' lon='2'/></create>")) == "error.osm_invalid");
    CHECK(problem_of(document("<create><node id='-1'/></create>")) == "error.osm_invalid");
    CHECK(problem_of(document("<create><node id='-1' lat='47,5' lon='0'/></create>")) ==
          "error.osm_invalid");
    CHECK(problem_of(document("<create><node id='-1' lat='91' lon='0'/></create>")) ==
          "error.osm_invalid");
    CHECK(problem_of("<!DOCTYPE x [<!ENTITY a 'b'>]><osmChange version='0.6'/>") ==
          "error.xml_invalid");
}

TEST_CASE("a deleted node needs no place") {
    const auto blocks =
        osmfile::parse_changes(document("<delete><node id='7' version='2'/></delete>"), "x");
    REQUIRE(blocks.size() == 1);
    CHECK_FALSE(blocks[0].elements.at(0).node()->location.is_defined());
}

TEST_CASE("real change files are read whole") {
    const auto file = test::shared_data("osc/osm2pgsql-008-ch.osc.gz");
    if (!file) {
        WARN("skipped: ../shared/data is absent");
        return;
    }
    std::size_t removed = 0;
    for (const auto& block : osmfile::read_changes(*file)) {
        if (block.kind == osmfile::ChangeKind::remove) {
            removed += block.elements.size();
        }
    }
    CHECK(removed == 16778);
}

TEST_CASE("moments are written and read as OSM writes them") {
    CHECK(osmfile::format_iso_time(0) == "1970-01-01T00:00:00Z");
    CHECK(osmfile::format_iso_time(1620466200) == "2021-05-08T09:30:00Z");
    for (const std::int64_t s : {0LL, 951782400LL, 1620466200LL, 4102444799LL}) {
        CHECK(osmfile::parse_iso_time(osmfile::format_iso_time(s)) == s);
    }
    CHECK_FALSE(osmfile::parse_iso_time("2021-02-30T00:00:00Z"));
    CHECK_FALSE(osmfile::parse_iso_time("2021-05-08 09:30:00Z"));
    CHECK_FALSE(osmfile::parse_iso_time(""));
}
