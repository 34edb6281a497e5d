// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/match.hpp"

#include "tests/core/preset/support.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using namespace arpent::preset;

namespace {

const char* const recycling = R"(
    <item name="Recycling" type="node"><key key="amenity" value="recycling"/>
      <key key="recycling_type" value="container" match="keyvalue"/></item>
    <item name="Centre" type="node,closedway"><key key="amenity" value="recycling"/>
      <key key="recycling_type" value="centre"/></item>
    <item name="Street" type="way" arpent:existing="true" arpent:matches="highway=residential|tertiary"/>
    <item name="Named" type="node"><text key="name" match="key"/></item>)";

std::string best(const osm::Tags& tags, Geometry geometry = Geometry::node) {
    const auto found = matches(catalogue_of(recycling), tags, geometry);
    return found.empty() ? "" : found.front()->name.en;
}

}  // namespace

TEST_CASE("the preset that says most of an element describes it") {
    CHECK(best({{"amenity", "recycling"}}) == "Recycling");
    CHECK(best({{"amenity", "recycling"}, {"recycling_type", "container"}}) == "Recycling");
    CHECK(best({{"amenity", "recycling"}, {"recycling_type", "centre"}}) == "Centre");
    CHECK(best({{"name", "X"}}) == "Named");
    CHECK(best({{"name", "X"}, {"amenity", "recycling"}}) == "Recycling");
    CHECK(best({{"amenity", "bench"}}).empty());
    CHECK(best({}).empty());
}

TEST_CASE("a preset describes its own geometries only") {
    CHECK(best({{"amenity", "recycling"}}, Geometry::closed_way).empty());
    CHECK(best({{"highway", "residential"}}, Geometry::way) == "Street");
    CHECK(best({{"highway", "motorway"}}, Geometry::way).empty());
    CHECK(best({{"highway", "residential"}}, Geometry::node).empty());
}

TEST_CASE("geometries are told apart as JOSM does") {
    const auto way = [](std::vector<osm::Ref> nodes) {
        return osm::Element(
            std::make_shared<const osm::Way>(osm::Way{1, {}, {}, std::move(nodes)}));
    };
    const auto relation = [](osm::Tags tags) {
        return osm::Element(
            std::make_shared<const osm::Relation>(osm::Relation{1, {}, std::move(tags), {}}));
    };
    CHECK(geometry_of(way({1, 2, 3})) == Geometry::way);
    CHECK(geometry_of(way({1, 2, 3, 1})) == Geometry::closed_way);
    CHECK(geometry_of(relation({{"type", "multipolygon"}})) == Geometry::multipolygon);
    CHECK(geometry_of(relation({{"type", "route"}})) == Geometry::relation);
    CHECK(Geometries::parse("") == Geometries::all());
    CHECK(Geometries::parse("node, way") == Geometries{Geometry::node, Geometry::way});
}
