// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/snap.hpp"

#include "core/osm/memory_graph.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace arpent;
using geo::Location;

namespace {

osm::NodePtr node(osm::Ref ref, Location place) {
    return std::make_shared<const osm::Node>(osm::Node{ref, {}, {}, place});
}
osm::WayPtr way(osm::Ref ref, std::vector<osm::Ref> nodes, osm::Tags tags) {
    return std::make_shared<const osm::Way>(osm::Way{ref, {}, std::move(tags), std::move(nodes)});
}

/// 1000 × 800 pixels around Saint-Denis, close enough to see a bench.
map::Camera camera() {
    map::Camera view;
    view.set_motion(false);
    view.set_viewport({0, 0, 1000, 800, 800, 1});
    view.look_at(geo::to_world(Location::from_degrees(2.36, 48.93)), 18);
    return view;
}

/// A street of three nodes from left to right through the middle, and a house below it.
osm::MemoryGraph quarter(const map::Camera& view) {
    osm::MemoryGraph graph;
    graph.add(node(1, view.to_location({200, 400})));
    graph.add(node(2, view.to_location({500, 400})));
    graph.add(node(3, view.to_location({800, 400})));
    graph.add(way(10, {1, 2, 3}, {{"highway", "residential"}}));
    graph.add(node(4, view.to_location({300, 415})));
    graph.add(node(5, view.to_location({400, 415})));
    graph.add(node(6, view.to_location({400, 500})));
    graph.add(way(11, {4, 5, 6, 4}, {{"building", "yes"}}));
    return graph;
}

mode::SnapOptions paths() {
    mode::SnapOptions options;
    options.tolerance_px = 10;
    options.meets = mode::is_path;
    return options;
}

}  // namespace

TEST_CASE("near a node a click means the node, and its exact place") {
    const map::Camera view = camera();
    const auto graph = quarter(view);
    const auto anchor = mode::snap(graph, view, {506, 405}, paths());
    CHECK(anchor.node == 2);
    CHECK(anchor.way == 0);
    CHECK(anchor.place == graph.node(2)->location);
}

TEST_CASE("near a segment a click means the place on it") {
    const map::Camera view = camera();
    const auto graph = quarter(view);
    const auto anchor = mode::snap(graph, view, {650, 407}, paths());
    CHECK(anchor.node == 0);
    CHECK(anchor.way == 10);
    CHECK(anchor.segment == 1);
    const auto at = view.to_screen(anchor.place);
    CHECK(std::abs(at.x - 650) < 0.5);
    CHECK(std::abs(at.y - 400) < 0.5);
}

TEST_CASE("far from everything, and near what does not count, a click means the ground") {
    const map::Camera view = camera();
    const auto graph = quarter(view);
    CHECK_FALSE(mode::snap(graph, view, {650, 420}, paths()).is_connected());
    CHECK_FALSE(mode::snap(graph, view, {402, 450}, paths()).is_connected());
}

TEST_CASE("a dragged node meets neither itself nor its own segments") {
    const map::Camera view = camera();
    const auto graph = quarter(view);
    auto options = paths();
    options.without_node = 2;
    CHECK_FALSE(mode::snap(graph, view, {503, 400}, options).is_connected());
    CHECK(mode::snap(graph, view, {203, 400}, options).node == 1);
}

TEST_CASE("the place found is never farther than any other place of the street") {
    const map::Camera view = camera();
    const auto graph = quarter(view);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> x(150, 850);
    std::uniform_real_distribution<double> y(380, 420);
    for (int i = 0; i < 500; ++i) {
        const map::ScreenPoint cursor{x(random), y(random)};
        const auto anchor = mode::snap(graph, view, cursor, paths());
        // On this straight street the nearest place is known: straight above or below, or an end.
        const double near_x = std::clamp(cursor.x, 200.0, 800.0);
        const double nearest = std::hypot(cursor.x - near_x, cursor.y - 400);
        INFO(cursor.x << ' ' << cursor.y);
        CHECK(anchor.is_connected() == (nearest <= 10));
    }
}
