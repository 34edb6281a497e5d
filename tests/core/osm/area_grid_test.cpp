// SPDX-License-Identifier: GPL-3.0-or-later
// The areas that osm-testdata expects of its grid cases.
#include "core/geo/predicate.hpp"
#include "core/osm/area_assembler.hpp"
#include "core/osm/memory_graph.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <tinyxml2.h>

#include <algorithm>
#include <fstream>

using namespace arpent;
namespace fs = std::filesystem;
using nlohmann::json;
using tinyxml2::XMLElement;

namespace {

osm::Tags tags_of(const XMLElement& element) {
    std::vector<osm::Tag> tags;
    for (const auto* tag = element.FirstChildElement("tag"); tag != nullptr;
         tag = tag->NextSiblingElement("tag")) {
        tags.emplace_back(tag->Attribute("k"), tag->Attribute("v"));
    }
    return osm::Tags(std::move(tags));
}

osm::MemoryGraph read_graph(const fs::path& file) {
    tinyxml2::XMLDocument document;
    REQUIRE(document.LoadFile(file.c_str()) == tinyxml2::XML_SUCCESS);
    osm::MemoryGraph graph;
    for (const auto* element = document.RootElement()->FirstChildElement(); element != nullptr;
         element = element->NextSiblingElement()) {
        const std::string name = element->Name();
        const osm::Ref ref = element->Int64Attribute("id");
        if (name == "node") {
            graph.add(std::make_shared<const osm::Node>(
                osm::Node{ref,
                          {},
                          tags_of(*element),
                          geo::Location::from_degrees(element->DoubleAttribute("lon"),
                                                      element->DoubleAttribute("lat"))}));
        } else if (name == "way") {
            osm::Way way{ref, {}, tags_of(*element), {}};
            for (const auto* nd = element->FirstChildElement("nd"); nd != nullptr;
                 nd = nd->NextSiblingElement("nd")) {
                way.nodes.push_back(nd->Int64Attribute("ref"));
            }
            graph.add(std::make_shared<const osm::Way>(std::move(way)));
        } else if (name == "relation") {
            osm::Relation relation{ref, {}, tags_of(*element), {}};
            for (const auto* member = element->FirstChildElement("member"); member != nullptr;
                 member = member->NextSiblingElement("member")) {
                const std::string type = member->Attribute("type");
                const osm::Ref id = member->Int64Attribute("ref");
                relation.members.push_back({type == "way"    ? osm::way_id(id)
                                            : type == "node" ? osm::node_id(id)
                                                             : osm::relation_id(id),
                                            member->Attribute("role")});
            }
            graph.add(std::make_shared<const osm::Relation>(std::move(relation)));
        }
    }
    return graph;
}

/// Without the vertices that lie straight between their neighbours.
osm::Ring corners_of(osm::Ring ring) {
    ring.pop_back();
    osm::Ring corners;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto before = ring[(i + ring.size() - 1) % ring.size()];
        if (geo::orientation(before, ring[i], ring[(i + 1) % ring.size()]) != 0) {
            corners.push_back(ring[i]);
        }
    }
    return corners;
}

/// The same ring however it begins and turns: from its smallest corner, by the smaller way.
osm::Ring normal(osm::Ring ring) {
    ring = corners_of(std::move(ring));
    std::ranges::rotate(ring, std::ranges::min_element(ring));
    osm::Ring turned = ring;
    std::reverse(turned.begin() + 1, turned.end());
    return std::min(ring, turned);
}

std::vector<osm::Polygon> normal(std::vector<osm::Polygon> polygons) {
    for (osm::Polygon& polygon : polygons) {
        polygon.outer = normal(polygon.outer);
        for (osm::Ring& hole : polygon.holes) {
            hole = normal(hole);
        }
        std::ranges::sort(polygon.holes);
    }
    std::ranges::sort(polygons, {}, &osm::Polygon::outer);
    return polygons;
}

/// MULTIPOLYGON(((x y,x y,…),(…)),(…)) or INVALID, which is no polygon.
std::vector<osm::Polygon> read_wkt(const std::string& text) {
    std::vector<osm::Polygon> polygons;
    int depth = 0;
    const char* at = text.c_str();
    for (const char* c = text.c_str(); *c != '\0'; ++c) {
        if (*c == '(') {
            ++depth;
            if (depth == 2) {
                polygons.emplace_back();
            } else if (depth == 3 && !polygons.back().outer.empty()) {
                polygons.back().holes.emplace_back();
            }
        } else if (*c == ')') {
            --depth;
        }
        const bool begins = (*c == '(' || *c == ',') && depth == 3;
        if (begins) {
            at = c + 1;
            char* end = nullptr;
            const double x = std::strtod(at, &end);
            const double y = std::strtod(end, &end);
            auto& polygon = polygons.back();
            (polygon.holes.empty() ? polygon.outer : polygon.holes.back())
                .push_back(geo::Location::from_degrees(x, y));
        }
    }
    return polygons;
}

std::vector<osm::Polygon> assembled(const osm::MemoryGraph& graph, const json& area) {
    const auto id = area.at("from_id").get<osm::Ref>();
    if (area.at("from_type") == "way") {
        const auto way = graph.way(id);
        return osm::assemble(*way, graph.line_of(*way));
    }
    return osm::assemble(graph, *graph.relation(id));
}

/// Whether one of the test's interpretations (default, fix, location) is ours.
bool agrees(const osm::MemoryGraph& graph, const json& areas) {
    return std::ranges::any_of(areas.items(), [&](const auto& interpretation) {
        return std::ranges::all_of(interpretation.value(), [&](const json& area) {
            return normal(assembled(graph, area)) ==
                   normal(read_wkt(area.at("wkt").template get<std::string>()));
        });
    });
}

}  // namespace

TEST_CASE("the areas of osm-testdata's grid are as expected") {
    const auto root = test::shared_data("edge/osm-testdata/grid/data");
    if (!root) {
        WARN("skipped: no osm-testdata");
        return;
    }
    int looked_at = 0;
    for (const auto& entry : fs::recursive_directory_iterator(*root)) {
        if (entry.path().filename() != "test.json") {
            continue;
        }
        const json description = json::parse(std::ifstream(entry.path()));
        const auto areas = description.find("areas");
        if (areas == description.end()) {
            continue;
        }
        INFO(description.at("test_id") << " " << description.at("description"));
        CHECK(agrees(read_graph(entry.path().parent_path() / "data.osm"), *areas));
        ++looked_at;
    }
    CHECK(looked_at == 102);
}
