// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export.hpp"

#include "core/base/error.hpp"
#include "core/osm/memory_graph.hpp"
#include "core/project/csv.hpp"
#include "core/project/geojson.hpp"
#include "core/project/gpx.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <tinyxml2.h>

#include <fstream>
#include <sstream>

namespace arpent {
namespace {

std::string content(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

osm::Meta version(std::uint32_t number) {
    osm::Meta meta;
    meta.version = number;
    return meta;
}

osm::NodePtr node(osm::Ref ref, std::int32_t x, std::int32_t y, osm::Tags tags = {}) {
    return std::make_shared<const osm::Node>(osm::Node{ref, version(2), std::move(tags), {x, y}});
}

osm::WayPtr way(osm::Ref ref, std::vector<osm::Ref> nodes, osm::Tags tags) {
    return std::make_shared<const osm::Way>(
        osm::Way{ref, version(3), std::move(tags), std::move(nodes)});
}

/// A clockwise building with a clockwise yard, a street, a bench, a new bench.
std::shared_ptr<osm::MemoryGraph> small_map() {
    auto graph = std::make_shared<osm::MemoryGraph>();
    const std::vector<std::pair<int, int>> places{{0, 0},     {0, 900},   {900, 900}, {900, 0},
                                                  {300, 300}, {300, 600}, {600, 600}, {600, 300}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        graph->add(node(static_cast<osm::Ref>(i) + 1, places[i].first, places[i].second));
    }
    graph->add(node(9, -15'000'000, 20'000'000, {{"amenity", "bench"}, {"name", "=1+1"}}));
    graph->add(std::make_shared<const osm::Node>(
        osm::Node{-77, {}, {{"amenity", "bench"}, {"note", "a \"b\", c"}}, {5, 5}}));
    graph->add(way(1, {1, 2, 3, 4, 1}, {}));
    graph->add(way(2, {5, 6, 7, 8, 5}, {}));
    graph->add(way(3, {1, 3, 42}, {{"highway", "residential"}, {"name", "Rue de l'Été"}}));
    graph->add(std::make_shared<const osm::Relation>(
        osm::Relation{1,
                      version(4),
                      {{"type", "multipolygon"}, {"building", "yes"}},
                      {{osm::way_id(1), "outer"}, {osm::way_id(2), "inner"}}}));
    return graph;
}

double area(const nlohmann::json& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        sum += ring[i - 1][0].get<double>() * ring[i][1].get<double>() -
               ring[i][0].get<double>() * ring[i - 1][1].get<double>();
    }
    return sum / 2;
}

nlohmann::json features_of(const osm::Graph& graph) {
    const test::TemporaryFolder folder;
    job::Progress progress;
    project::write_geojson(graph, folder / "map.geojson", progress, {});
    return nlohmann::json::parse(content(folder / "map.geojson")).at("features");
}

}  // namespace

TEST_CASE("GeoJSON holds tagged elements, with their id, version and tags") {
    const auto features = features_of(*small_map());
    REQUIRE(features.size() == 4);
    const auto& fresh = features[0];
    CHECK(fresh["id"] == "node/-77");
    CHECK_FALSE(fresh["properties"].contains("@version"));
    CHECK(fresh["properties"]["note"] == "a \"b\", c");
    const auto& bench = features[1];
    CHECK(bench["properties"]["@id"] == "node/9");
    CHECK(bench["properties"]["@version"] == 2);
    CHECK(bench["geometry"]["type"] == "Point");
    CHECK(bench["geometry"]["coordinates"] == nlohmann::json::parse("[-1.5,2]"));
}

TEST_CASE("a line goes on without the nodes that the extract lacks") {
    const auto features = features_of(*small_map());
    CHECK(features[2]["properties"]["name"] == "Rue de l'Été");
    CHECK(features[2]["geometry"]["type"] == "LineString");
    CHECK(features[2]["geometry"]["coordinates"].size() == 2);
}

TEST_CASE("a surface has its outer ring counter-clockwise and its hole clockwise") {
    const auto features = features_of(*small_map());
    const auto& building = features[3]["geometry"];
    CHECK(features[3]["id"] == "relation/1");
    REQUIRE(building["type"] == "Polygon");
    REQUIRE(building["coordinates"].size() == 2);
    CHECK(area(building["coordinates"][0]) > 0);
    CHECK(area(building["coordinates"][1]) < 0);
    CHECK(building["coordinates"][0].front() == building["coordinates"][0].back());
}

TEST_CASE("a table is quoted where it must be and never runs a formula") {
    const test::TemporaryFolder folder;
    job::Progress progress;
    CHECK(project::write_csv(*small_map(), folder / "map.csv", progress, {}) == 4);
    const std::string expected =
        "\xEF\xBB\xBF"
        "id,lon,lat,type,kind,name,version,tags\r\n"
        "-77,0.0000005,0.0000005,node,amenity=bench,,,"
        "\"amenity=bench\nnote=a \"\"b\"\", c\"\r\n"
        "9,-1.5,2,node,amenity=bench,'=1+1,2,\"amenity=bench\nname==1+1\"\r\n"
        "3,0.000045,0.000045,way,highway=residential,Rue de l'Été,3,"
        "\"highway=residential\nname=Rue de l'Été\"\r\n";
    CHECK(content(folder / "map.csv").starts_with(expected));
}

TEST_CASE("GPX has waypoints before tracks, and another reader finds every word") {
    const test::TemporaryFolder folder;
    job::Progress progress;
    CHECK(project::write_gpx(*small_map(), folder / "map.gpx", progress, {}) == 4);
    tinyxml2::XMLDocument document;
    REQUIRE(document.LoadFile((folder / "map.gpx").c_str()) == tinyxml2::XML_SUCCESS);
    const auto* gpx = document.RootElement();
    CHECK(std::string(gpx->Attribute("version")) == "1.1");
    std::string order;
    for (const auto* child = gpx->FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        order += child->Name()[0];
    }
    CHECK(order == "mwwwt");
    const auto text = [](const tinyxml2::XMLElement* of, const char* name) {
        return std::string(of->FirstChildElement(name)->GetText());
    };
    const auto* noted = gpx->FirstChildElement("wpt");
    const auto* bench = noted->NextSiblingElement("wpt");
    CHECK(std::string(bench->Attribute("lat")) == "2");
    CHECK(std::string(bench->Attribute("lon")) == "-1.5");
    CHECK(text(bench, "name") == "=1+1");
    CHECK(text(noted, "desc") == "amenity=bench\nnote=a \"b\", c");
    const auto* street = gpx->FirstChildElement("trk");
    CHECK(text(street, "name") == "Rue de l'Été");
    CHECK(text(street, "type") == "highway=residential");
    CHECK(street->FirstChildElement("trkseg")->FirstChildElement("trkpt") != nullptr);
}

TEST_CASE("only the edits are exported when only they are wanted, with the shape they need") {
    const test::TemporaryFolder folder;
    const auto base = small_map();
    edit::Change change;
    const osm::Element street = base->way(3);
    change.set(street, street.with_tags(street.tags().with("lit", "yes")));
    const auto map = edit::Overlay(base).with(change);
    job::Progress progress;
    CHECK(project::export_map(map, folder / "e.geojson", {true}, progress, {}) == 1);
    CHECK(project::export_map(map, folder / "e.osc", {}, progress, {}) == 1);
    CHECK(project::export_map(map, folder / "e.osm", {true}, progress, {}) == 3);
    CHECK(project::export_map(map, folder / "e.csv", {}, progress, {}) == 4);
    const auto edited = nlohmann::json::parse(content(folder / "e.geojson"));
    CHECK(edited["features"][0]["geometry"]["coordinates"].size() == 2);
}

TEST_CASE("an unknown format and a folder that is not there are errors, and leave nothing") {
    const test::TemporaryFolder folder;
    const auto map = std::make_shared<const edit::Overlay>(small_map());
    job::Progress progress;
    CHECK_THROWS_AS(project::export_map(map, folder / "map.kml", {}, progress, {}), Error);
    CHECK_THROWS_AS(project::export_map(map, folder / "no/map.csv", {}, progress, {}), Error);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a cancelled export leaves nothing") {
    const test::TemporaryFolder folder;
    const auto map = std::make_shared<const edit::Overlay>(small_map());
    std::stop_source stop;
    stop.request_stop();
    job::Progress progress;
    for (const char* name : {"map.geojson", "map.csv", "map.gpx", "map.osm", "map.osm.pbf"}) {
        CHECK_THROWS_AS(project::export_map(map, folder / name, {}, progress, stop.get_token()),
                        Cancelled);
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

}  // namespace arpent
