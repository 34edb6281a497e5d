// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/area.hpp"

#include "core/osm/area_assembler.hpp"
#include "core/osm/memory_graph.hpp"

#include <catch2/catch.hpp>

using namespace arpent;

namespace {

osm::WayPtr way(osm::Ref ref, std::vector<osm::Ref> nodes, osm::Tags tags = {}) {
    return std::make_shared<const osm::Way>(osm::Way{ref, {}, std::move(tags), std::move(nodes)});
}

/// Nodes 1 to 4 are the corners of a square of 100, nodes 5 to 8 of one of 10 within it.
osm::MemoryGraph squares() {
    osm::MemoryGraph graph;
    osm::Ref ref = 0;
    for (const int at : {0, 40}) {
        const int side = at == 0 ? 100 : 10;
        for (const geo::Location place :
             {geo::Location{at, at}, geo::Location{at + side, at},
              geo::Location{at + side, at + side}, geo::Location{at, at + side}}) {
            graph.add(std::make_shared<const osm::Node>(osm::Node{++ref, {}, {}, place}));
        }
    }
    graph.add(way(1, {1, 2, 3}));
    graph.add(way(2, {3, 4, 1}));
    graph.add(way(3, {5, 6, 7, 8, 5}));
    return graph;
}

osm::Relation multipolygon(std::vector<osm::Ref> ways) {
    osm::Relation relation{9, {}, {{"type", "multipolygon"}}, {}};
    for (const osm::Ref ref : ways) {
        relation.members.push_back({osm::way_id(ref), ""});
    }
    return relation;
}

}  // namespace

TEST_CASE("tags say whether a closed way is a surface") {
    for (const osm::Tags& tags : {osm::Tags{{"building", "yes"}},
                                  {{"landuse", "grass"}},
                                  {{"natural", "water"}},
                                  {{"leisure", "pitch"}},
                                  {{"highway", "pedestrian"}, {"area", "yes"}},
                                  {{"railway", "platform"}},
                                  {{"amenity", "parking"}, {"barrier", "fence"}}}) {
        CHECK(osm::is_area(tags));
    }
    for (const osm::Tags& tags : {osm::Tags{},
                                  {{"highway", "residential"}},
                                  {{"barrier", "fence"}},
                                  {{"natural", "coastline"}},
                                  {{"leisure", "track"}},
                                  {{"building", "no"}},
                                  {{"landuse", "grass"}, {"area", "no"}},
                                  {{"waterway", "river"}}}) {
        CHECK_FALSE(osm::is_area(tags));
    }
}

TEST_CASE("only a closed way of three corners or more is a surface") {
    const osm::Tags grass{{"landuse", "grass"}};
    CHECK(osm::is_area(*way(1, {1, 2, 3, 1}, grass)));
    CHECK_FALSE(osm::is_area(*way(1, {1, 2, 1}, grass)));
    CHECK_FALSE(osm::is_area(*way(1, {1, 2, 3, 4}, grass)));
}

TEST_CASE("ways join to a ring, and a ring within it is a hole, whatever the roles") {
    const auto polygons = osm::assemble(squares(), multipolygon({1, 3, 2}));
    REQUIRE(polygons.size() == 1);
    CHECK(polygons[0].outer.size() == 5);
    REQUIRE(polygons[0].holes.size() == 1);
    CHECK(polygons[0].holes[0].size() == 5);
    CHECK(polygons[0].holes[0].front() == polygons[0].holes[0].back());
}

TEST_CASE("a surface that cannot be told is none") {
    const auto graph = squares();
    CHECK(osm::assemble(graph, multipolygon({1})).empty());
    CHECK(osm::assemble(graph, multipolygon({1, 2, 77})).empty());
    CHECK(osm::assemble(graph, multipolygon({})).empty());
    CHECK(osm::assemble(*way(5, {1, 2, 99, 1}), {{0, 0}, {9, 0}, {}, {0, 0}}).empty());
    CHECK(osm::assemble(*way(5, {1, 2, 3}), {{0, 0}, {9, 0}, {9, 9}}).empty());
}

TEST_CASE("a closed way is the surface within it") {
    const auto graph = squares();
    const auto polygons = osm::assemble(*graph.way(3), graph.line_of(*graph.way(3)));
    REQUIRE(polygons.size() == 1);
    CHECK(polygons[0].outer.size() == 5);
    CHECK(polygons[0].holes.empty());
}
