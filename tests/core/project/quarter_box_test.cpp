// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/quarter_box.hpp"

#include "core/osm/memory_graph.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <vector>

using namespace arpent;

namespace {

geo::Box box_of(const std::vector<double>& longitudes) {
    osm::MemoryGraph graph;
    geo::Box whole;
    osm::Ref ref = 0;
    for (const double lon : longitudes) {
        const auto location = geo::Location::from_degrees(lon, -17);
        whole.extend(location);
        graph.add(std::make_shared<const osm::Node>(osm::Node{++ref, {}, {}, location}));
    }
    return project::quarter_box(graph, whole);
}

geo::Box between(double west, double east) {
    return {geo::Location::from_degrees(west, -17), geo::Location::from_degrees(east, -17)};
}

}  // namespace

TEST_CASE("a quarter is shown whole") {
    CHECK(box_of({2.1, 2.3}) == between(2.1, 2.3));
    CHECK(box_of({-0.1, 0.2}) == between(-0.1, 0.2));
    CHECK(box_of({}).is_empty());
}

TEST_CASE("a quarter across the antimeridian is shown by its larger half") {
    CHECK(box_of({179.8, 179.9, 180, -179.9}) == between(179.8, 180));
    CHECK(box_of({179.9, -180, -179.9, -179.7}) == between(-180, -179.7));
}

TEST_CASE("what lies all around the world is no quarter across the antimeridian") {
    CHECK(box_of({-150, -60, 0, 60, 150}) == between(-150, 150));
}
