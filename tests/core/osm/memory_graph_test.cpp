// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/memory_graph.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <set>
#include <vector>

using namespace arpent;
using namespace arpent::osm;

namespace {

struct Seen : FeatureVisitor {
    void on_node(const NodePtr& node) override { ids.insert(node_id(node->ref)); }
    void on_way(const WayPtr& way, const std::vector<geo::Location>& line) override {
        ids.insert(way_id(way->ref));
        lines.push_back(line);
    }
    void on_relation(const RelationPtr& relation) override {
        ids.insert(relation_id(relation->ref));
    }
    std::set<ElementId> ids;
    std::vector<std::vector<geo::Location>> lines;
};

MemoryGraph graph() {
    MemoryGraph graph;
    graph.add(std::make_shared<const Node>(Node{1, {}, {}, {0, 0}}));
    graph.add(std::make_shared<const Node>(Node{2, {}, {{"amenity", "bench"}}, {10, 10}}));
    graph.add(std::make_shared<const Node>(Node{3, {}, {}, {90, 90}}));
    graph.add(std::make_shared<const Way>(Way{1, {}, {{"highway", "residential"}}, {1, 2, 99}}));
    graph.add(std::make_shared<const Relation>(
        Relation{1, {}, {{"type", "route"}}, {{way_id(1), ""}, {relation_id(1), ""}}}));
    return graph;
}

Seen seen(geo::Box box, Level level) {
    Seen result;
    graph().visit(box, level, result);
    return result;
}

}  // namespace

TEST_CASE("a box query hands over features, not the bare points of ways") {
    const auto all = seen({{-5, -5}, {20, 20}}, Level::all);
    CHECK(all.ids == std::set<ElementId>{node_id(2), way_id(1), relation_id(1)});
    CHECK(all.lines.at(0) == std::vector<geo::Location>{{0, 0}, {10, 10}, {}});
    CHECK(seen({{80, 80}, {100, 100}}, Level::all).ids == std::set<ElementId>{node_id(3)});
    CHECK(seen({{200, 200}, {300, 300}}, Level::all).ids.empty());
}

TEST_CASE("an overview leaves furniture out") {
    CHECK_FALSE(seen({{-5, -5}, {20, 20}}, Level::overview).ids.contains(node_id(2)));
    CHECK(seen({{-5, -5}, {20, 20}}, Level::overview).ids.contains(way_id(1)));
}

TEST_CASE("what uses an element is known, also where the element is missing") {
    const auto g = graph();
    CHECK(g.ways_of(99) == std::vector<Ref>{1});
    CHECK(g.ways_of(3).empty());
    CHECK(g.relations_of(way_id(1)) == std::vector<Ref>{1});
    CHECK_FALSE(g.node(99));
    CHECK(g.box_of(g.relation(1)) == geo::Box{{0, 0}, {10, 10}});
}
