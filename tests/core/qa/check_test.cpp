// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qa/check.hpp"

#include "core/osm/memory_graph.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using namespace arpent::qa;

namespace {

osm::Element node(osm::Ref ref, osm::Tags tags) {
    return std::make_shared<const osm::Node>(osm::Node{ref, {}, std::move(tags), {}});
}
osm::Element way(osm::Ref ref, osm::Tags tags, std::vector<osm::Ref> nodes) {
    return std::make_shared<const osm::Way>(osm::Way{ref, {}, std::move(tags), std::move(nodes)});
}

std::vector<std::string> keys(const osm::MemoryGraph& graph, osm::ElementId id) {
    std::vector<std::string> found;
    for (const auto& advice : advise(graph, {id})) {
        found.push_back(advice.what.key);
    }
    return found;
}

std::vector<std::string> keys_of_node(osm::Tags tags) {
    osm::MemoryGraph graph;
    graph.add(node(1, std::move(tags)));
    return keys(graph, osm::node_id(1));
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a point without tags gets advice unless a way uses it") {
    osm::MemoryGraph graph;
    graph.add(node(1, {}));
    graph.add(node(2, {}));
    graph.add(node(3, {}));
    graph.add(way(1, {{"highway", "path"}}, {2, 3}));
    CHECK(keys(graph, osm::node_id(1)) == Keys{"advice.untagged"});
    CHECK(keys(graph, osm::node_id(2)).empty());
    CHECK(keys(graph, osm::way_id(1)).empty());
}

TEST_CASE("the untagged outline of a multipolygon is fine") {
    osm::MemoryGraph graph;
    graph.add(way(1, {}, {1, 2, 3, 1}));
    CHECK(keys(graph, osm::way_id(1)) == Keys{"advice.untagged"});
    graph.add(std::make_shared<const osm::Relation>(
        osm::Relation{1, {}, {{"type", "multipolygon"}}, {{osm::way_id(1), "outer"}}}));
    CHECK(keys(graph, osm::way_id(1)).empty());
}

TEST_CASE("a line of one point gets advice") {
    osm::MemoryGraph graph;
    graph.add(way(1, {{"highway", "path"}}, {7}));
    graph.add(way(2, {{"highway", "path"}}, {7, 7}));
    graph.add(way(3, {{"highway", "path"}}, {}));
    for (const osm::Ref ref : {1, 2, 3}) {
        CHECK(keys(graph, osm::way_id(ref)) == Keys{"advice.one_node"});
    }
}

TEST_CASE("given-up tags name what replaces them") {
    CHECK(keys_of_node({{"kerb", "dropped"}}) == Keys{"advice.deprecated"});
    CHECK(keys_of_node({{"sloped_curb", "0"}}) == Keys{"advice.deprecated"});
    CHECK(keys_of_node({{"kerb", "lowered"}}).empty());
}

TEST_CASE("ages are two numbers in order") {
    CHECK(keys_of_node({{"min_age", "8"}, {"max_age", "2"}}) == Keys{"advice.ages_swapped"});
    CHECK(keys_of_node({{"min_age", "2"}, {"max_age", "8"}}).empty());
    const auto range = keys_of_node({{"min_age", "2-8 ans"}});
    CHECK(range == Keys{"advice.not_a_number", "advice.age_range"});
}

TEST_CASE("a crossing belongs on its street") {
    osm::MemoryGraph graph;
    graph.add(node(1, {{"highway", "crossing"}}));
    graph.add(node(2, {{"highway", "crossing"}}));
    graph.add(way(1, {{"highway", "residential"}}, {2, 3}));
    CHECK(keys(graph, osm::node_id(1)) == Keys{"advice.beside_way"});
    CHECK(keys(graph, osm::node_id(2)).empty());
}

TEST_CASE("values get the advice of the form, absent elements none") {
    CHECK(keys_of_node({{"name", "Banc"}}) == Keys{"advice.generic_name"});
    CHECK(advise(osm::MemoryGraph(), {osm::node_id(5)}).empty());
}
