// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/pick.hpp"

#include "app/map/triangulate.hpp"
#include "core/osm/memory_graph.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace arpent;
using map::Pick;

namespace {

/// Elements placed by pixels of the view.
class Board {
public:
    Board() {
        camera.set_viewport({0, 0, 1000, 800, 800, 1});
        camera.look_at(geo::to_world(geo::Location::from_degrees(2.3, 48.8)), 18);
    }
    osm::Ref node(double x, double y, osm::Tags tags = {}) {
        graph.add(std::make_shared<const osm::Node>(
            osm::Node{++last, {}, std::move(tags), camera.to_location({x, y})}));
        return last;
    }
    osm::Ref way(std::vector<osm::Ref> nodes, osm::Tags tags) {
        graph.add(std::make_shared<const osm::Way>(
            osm::Way{++last, {}, std::move(tags), std::move(nodes)}));
        return last;
    }
    osm::Ref square(double left, double top, double side, osm::Tags tags) {
        const auto a = node(left, top);
        return way(
            {a, node(left + side, top), node(left + side, top + side), node(left, top + side), a},
            std::move(tags));
    }
    std::vector<Pick> at(double x, double y, const map::PickOptions& options = {}) const {
        return map::pick_all(graph, camera, {x, y}, options);
    }

    osm::MemoryGraph graph;
    map::Camera camera;
    osm::Ref last = 0;
};

}  // namespace

TEST_CASE(
    "a point is meant before a line, a line before an area, a small area before a large one") {
    Board board;
    const auto park = board.square(100, 100, 400, {{"leisure", "park"}});
    const auto playground = board.square(200, 200, 100, {{"leisure", "playground"}});
    const auto path =
        board.way({board.node(150, 250), board.node(450, 250)}, {{"highway", "path"}});
    const auto bench = board.node(250, 254, {{"amenity", "bench"}});
    const auto picks = board.at(250, 252);
    REQUIRE(picks.size() == 4);
    CHECK(picks[0].element == osm::node_id(bench));
    CHECK(picks[1].element == osm::way_id(path));
    CHECK(picks[2].element == osm::way_id(playground));
    CHECK(picks[3].element == osm::way_id(park));
    CHECK(picks[0].kind == Pick::Kind::point);
    CHECK(picks[3].kind == Pick::Kind::area);
}

TEST_CASE("vertices are picked of the chosen ways only, and once at a ring's start") {
    Board board;
    const auto park = board.square(100, 100, 400, {{"leisure", "park"}});
    CHECK(board.at(100, 100).front().kind == Pick::Kind::area);
    const auto picks = board.at(102, 100, {8, {park}, true});
    REQUIRE(picks.size() == 2);
    CHECK(picks[0].kind == Pick::Kind::vertex);
    CHECK(picks[0].owner == osm::way_id(park));
    CHECK(picks[0].index == 0);
}

TEST_CASE("beyond the tolerance nothing is picked") {
    Board board;
    board.way({board.node(100, 100), board.node(400, 100)}, {{"highway", "path"}});
    CHECK(board.at(250, 107).size() == 1);
    CHECK(board.at(250, 110).empty());
}

TEST_CASE("a picked line tells the segment and the place on it") {
    Board board;
    board.way({board.node(100, 100), board.node(200, 100), board.node(300, 200)},
              {{"highway", "path"}});
    const auto pick = board.at(251, 149).front();
    CHECK(pick.index == 1);
    const auto on = board.camera.to_screen(pick.location);
    CHECK(on.x == Approx(250).margin(0.2));
    CHECK(on.y == Approx(150).margin(0.2));
}

TEST_CASE("a new line connects to the nearest node of any way") {
    Board board;
    const auto a = board.node(100, 100);
    const auto b = board.node(110, 100);
    board.way({a, b}, {{"highway", "path"}});
    const auto pick = map::pick_node(board.graph, board.camera, {107, 102}, 10);
    REQUIRE(pick);
    CHECK(pick->element == osm::node_id(b));
    CHECK_FALSE(map::pick_node(board.graph, board.camera, {150, 150}, 10));
}

TEST_CASE("triangles cover the ring and nothing else") {
    const std::vector<map::ScreenPoint> ring{{0, 0}, {10, 0}, {10, 10}, {6, 10}, {6, 4},
                                             {4, 4}, {4, 10}, {0, 10},  {0, 0}};
    const auto corners = map::triangulate(ring);
    REQUIRE(corners.size() % 3 == 0);
    double area = 0;
    for (std::size_t i = 0; i < corners.size(); i += 3) {
        const auto a = corners[i];
        const auto b = corners[i + 1];
        const auto c = corners[i + 2];
        area += std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
    }
    CHECK(area == Approx(100 - 12));
    CHECK(map::triangulate(std::vector<map::ScreenPoint>{{1, 1}, {2, 2}}).empty());
}
