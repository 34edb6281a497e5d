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

TEST_CASE("ground and buildings have a closed outline, a bench may be a line") {
    osm::MemoryGraph graph;
    graph.add(way(1, {{"landuse", "grass"}}, {1, 2, 3}));
    graph.add(way(2, {{"landuse", "grass"}}, {1, 2, 3, 1}));
    graph.add(way(3, {{"amenity", "bench"}}, {1, 2}));
    graph.add(way(4, {{"building", "yes"}}, {1, 2, 3}));
    graph.add(way(5, {{"natural", "tree_row"}}, {1, 2}));
    graph.add(way(6, {{"amenity", "parking"}}, {1, 2, 3}));
    graph.add(std::make_shared<const osm::Relation>(
        osm::Relation{1, {}, {{"type", "multipolygon"}}, {{osm::way_id(4), "outer"}}}));
    CHECK(keys(graph, osm::way_id(1)) == Keys{"advice.open_area"});
    CHECK(keys(graph, osm::way_id(6)) == Keys{"advice.open_area"});
    for (const osm::Ref ref : {2, 3, 4, 5}) {
        INFO(ref);
        CHECK(keys(graph, osm::way_id(ref)).empty());
    }
}

TEST_CASE("two points in one place are told, of lines and of equal things") {
    osm::MemoryGraph graph;
    const auto at = [](osm::Ref ref, geo::Location place, osm::Tags tags = {}) {
        return std::make_shared<const osm::Node>(osm::Node{ref, {}, std::move(tags), place});
    };
    graph.add(at(1, {0, 0}));
    graph.add(at(2, {100, 0}));
    graph.add(at(3, {100, 0}));
    graph.add(at(4, {200, 0}));
    graph.add(at(5, {500, 0}, {{"amenity", "bench"}}));
    graph.add(at(6, {500, 0}, {{"amenity", "bench"}}));
    graph.add(at(7, {500, 0}, {{"amenity", "waste_basket"}}));
    graph.add(way(1, {{"highway", "path"}}, {1, 2}));
    graph.add(way(2, {{"highway", "path"}}, {3, 4}));
    graph.add(way(3, {{"highway", "path"}, {"bridge", "yes"}, {"layer", "1"}}, {4, 1}));
    CHECK(keys(graph, osm::way_id(1)) == Keys{"advice.twin_nodes"});
    CHECK(keys(graph, osm::way_id(2)) == Keys{"advice.twin_nodes"});
    CHECK(keys(graph, osm::way_id(3)).empty());
    CHECK(keys(graph, osm::node_id(5)) == Keys{"advice.twin_nodes"});
    CHECK(keys(graph, osm::node_id(7)).empty());
}

TEST_CASE("a path that crosses another needs a common point, a bridge needs none") {
    osm::MemoryGraph graph;
    const std::vector<geo::Location> places{{-100, 0}, {100, 0}, {0, -100}, {0, 100}, {0, 0}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        graph.add(std::make_shared<const osm::Node>(
            osm::Node{static_cast<osm::Ref>(i + 1), {}, {}, places[i]}));
    }
    graph.add(way(1, {{"highway", "residential"}}, {1, 2}));
    graph.add(way(2, {{"highway", "footway"}}, {3, 4}));
    CHECK(keys(graph, osm::way_id(2)) == Keys{"advice.crossing_ways"});
    graph.add(way(2, {{"highway", "footway"}, {"bridge", "yes"}, {"layer", "1"}}, {3, 4}));
    CHECK(keys(graph, osm::way_id(2)).empty());
    graph.add(way(1, {{"highway", "residential"}}, {1, 5, 2}));
    graph.add(way(2, {{"highway", "footway"}}, {3, 5, 4}));
    CHECK(keys(graph, osm::way_id(2)).empty());
    graph.add(way(3, {{"barrier", "fence"}}, {3, 4}));
    CHECK(keys(graph, osm::way_id(2)).empty());
}

TEST_CASE("wishes and feelings belong among the ideas, names may be beautiful") {
    for (const char* text : {"C'est moche", "Il faudrait un banc", "trop de voitures",
                             "très sale !", "passage dangereux", "Ça manque d'arbres"}) {
        INFO(text);
        CHECK(keys_of_node({{"amenity", "bench"}, {"description", text}}) ==
              Keys{"advice.opinion"});
    }
    CHECK(keys_of_node({{"name", "On voudrait une fontaine"}}) == Keys{"advice.opinion"});
    for (const char* name :
         {"Super U", "Le Joli Mai", "Rue Triste", "Salemaison", "Les Nullités"}) {
        INFO(name);
        CHECK(keys_of_node({{"shop", "yes"}, {"name", name}}).empty());
    }
    CHECK(
        keys_of_node({{"amenity", "bench"}, {"description", "adossé au mur de la salle"}}).empty());
}
