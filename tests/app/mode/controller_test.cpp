// SPDX-License-Identifier: GPL-3.0-or-later
// Hands on the map: what clicks, drags and keys do to a carnet that is really stored.
#include "app/mode/controller.hpp"

#include "app/operation/catalogue.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace arpent;
using map::ScreenPoint;
using mode::KeyPress;
using operation::Tool;
using test::Town;
using Key = mode::KeyPress::Key;

namespace {

/// A person before the town: a window of 1000 × 800 pixels around the street.
struct Person {
    Person() : bench(town.project()), controller(bench, camera) {
        camera.set_motion(false);
        camera.set_viewport({0, 0, 1000, 800, 800, 1});
        camera.look_at(geo::to_world(Town::at(1, 0.2)), 18);
    }

    ScreenPoint spot(double east, double north) const {
        return camera.to_screen(Town::at(east, north));
    }
    void click(ScreenPoint at, int clicks = 1, bool shift = false) {
        controller.move(at, shift);
        controller.press(at, clicks);
        controller.release(at, shift);
    }
    void click(double east, double north) { click(spot(east, north)); }
    void drag(ScreenPoint from, ScreenPoint to) {
        controller.move(from, false);
        controller.press(from, 1);
        controller.move({(from.x + to.x) / 2, (from.y + to.y) / 2}, false);
        controller.move(to, false);
        controller.release(to, false);
    }
    bool key(Key key, bool shift = false) { return controller.key({key, shift}); }
    void unlock() { operation::find("unlock").run(bench); }
    osm::WayPtr drawn() { return bench.graph()->way(bench.selection().single().value().ref); }

    Town town;
    operation::Workbench bench;
    map::Camera camera;
    mode::Controller controller;
};

bool near(geo::Location a, geo::Location b) { return geo::distance_m(a, b) < 0.5; }

}  // namespace

TEST_CASE("a click selects what is there, a click beside it nothing") {
    Person person;
    person.click(0.5, 0);
    CHECK(person.bench.selection().single() == osm::way_id(10));
    person.click(0.5, 0.6);
    CHECK(person.bench.selection().empty());
    person.click(0, -0.3);
    CHECK(person.bench.selection().single() == osm::node_id(20));
    CHECK(person.key(Key::escape));
    CHECK(person.bench.selection().empty());
}

TEST_CASE("with Shift a click adds to the selection") {
    Person person;
    person.click(0.5, 0);
    person.click(person.spot(2, 0.5), 1, true);
    CHECK(person.bench.selection().elements == std::vector{osm::way_id(10), osm::way_id(11)});
    person.click(person.spot(0.5, 0), 1, true);
    CHECK(person.bench.selection().single() == osm::way_id(11));
}

TEST_CASE("a drag on the ground moves the map and edits nothing") {
    Person person;
    const auto before = person.camera.to_location({500, 400});
    person.drag({500, 600}, {600, 500});
    CHECK(near(person.camera.to_location({600, 300}), before));
    CHECK_FALSE(person.town.project().undo_label().has_value());
}

TEST_CASE("a drag on a locked thing moves the map and not the thing") {
    Person person;
    person.click(0.5, 0);
    const auto place = person.bench.graph()->node(2)->location;
    person.drag(person.spot(1, 0), person.spot(1, 0.1));
    CHECK(person.bench.graph()->node(2)->location == place);
}

TEST_CASE("a dragged vertex moves the road, and one undo brings it back") {
    Person person;
    person.unlock();
    person.click(0.5, 0);
    person.drag(person.spot(1, 0), person.spot(1.05, 0.1));
    CHECK(near(person.bench.graph()->node(2)->location, Town::at(1.05, 0.1)));
    operation::find("undo").run(person.bench);
    CHECK(person.bench.graph()->node(2)->location == Town::at(1, 0));
}

TEST_CASE("a dragged middle becomes a vertex") {
    Person person;
    person.unlock();
    person.click(0.5, 0);
    person.drag(person.spot(0.5, 0), person.spot(0.5, 0.1));
    const auto way = person.bench.graph()->way(10);
    REQUIRE(way->nodes.size() == 4);
    CHECK(near(person.bench.graph()->node(way->nodes[1])->location, Town::at(0.5, 0.1)));
}

TEST_CASE("Escape during a drag leaves everything where it was") {
    Person person;
    person.unlock();
    person.click(0.5, 0);
    const ScreenPoint from = person.spot(1, 0);
    person.controller.move(from, false);
    person.controller.press(from, 1);
    person.controller.move({from.x, from.y - 60}, false);
    CHECK_FALSE(person.controller.picture().shapes.empty());
    CHECK(person.key(Key::escape));
    person.controller.release({from.x, from.y - 60}, false);
    CHECK(person.bench.graph()->node(2)->location == Town::at(1, 0));
}

TEST_CASE("one click places a point, and the hand is free again") {
    Person person;
    operation::find("add_point").run(person.bench);
    person.click(0.5, 0.5);
    CHECK(person.bench.tool() == Tool::hand);
    const auto node = person.bench.graph()->node(person.bench.selection().single().value().ref);
    CHECK(near(node->location, Town::at(0.5, 0.5)));
    CHECK(person.bench.graph()->way(10)->nodes.size() == 3);
}

TEST_CASE("a line is drawn click by click and ends with a double click") {
    Person person;
    operation::find("draw_line").run(person.bench);
    person.click(0.2, 0.5);
    person.click(0.5, 0.5);
    person.click(0.5, 0.2);
    person.click(person.spot(0.5, 0.2), 2);
    REQUIRE(person.bench.tool() == Tool::hand);
    const auto way = person.drawn();
    REQUIRE(way);
    REQUIRE(way->nodes.size() == 3);
    CHECK_FALSE(way->is_closed());
}

TEST_CASE("a line that begins on a street and ends on a corner is joined to both") {
    Person person;
    operation::find("draw_line").run(person.bench);
    const ScreenPoint on_street = person.spot(0.5, 0);
    person.click({on_street.x, on_street.y + 4});
    CHECK(person.controller.picture().hint.has_value());
    person.click(1.5, 0.5);
    const ScreenPoint corner = person.spot(2, 1);
    person.click({corner.x + 5, corner.y});
    operation::find("finish").run(person.bench);
    const auto way = person.drawn();
    REQUIRE(way->nodes.size() == 3);
    CHECK(way->nodes.back() == 4);
    CHECK(person.bench.graph()->way(10)->nodes[1] == way->nodes.front());
}

TEST_CASE("with Shift a line crosses a street without joining it") {
    Person person;
    operation::find("draw_line").run(person.bench);
    person.click(person.spot(0.5, 0), 1, true);
    person.click(0.5, 0.5);
    operation::find("finish").run(person.bench);
    CHECK(person.bench.graph()->way(10)->nodes.size() == 3);
}

TEST_CASE("an area closes on its first point; Back takes the last one back") {
    Person person;
    operation::find("draw_area").run(person.bench);
    person.click(0.2, 0.4);
    person.click(0.6, 0.4);
    person.click(0.9, 0.9);
    CHECK(person.key(Key::back));
    person.click(0.6, 0.7);
    person.click(0.2, 0.4);
    const auto way = person.drawn();
    REQUIRE(way);
    CHECK(way->is_closed());
    CHECK(way->nodes.size() == 4);
}

TEST_CASE("Escape keeps a line that can stand, and drops a single point aloud") {
    Person person;
    operation::find("draw_line").run(person.bench);
    person.click(0.2, 0.5);
    person.key(Key::escape);
    CHECK(person.bench.notice().has_value());
    CHECK_FALSE(person.town.project().undo_label().has_value());
    operation::find("draw_line").run(person.bench);
    person.click(0.2, 0.5);
    person.click(0.5, 0.5);
    person.key(Key::escape);
    CHECK(person.drawn()->nodes.size() == 2);
}

TEST_CASE("everything is done with the keys alone: the middle of the map is the pen") {
    Person person;
    operation::find("draw_line").run(person.bench);
    person.key(Key::enter);
    person.key(Key::up);
    person.key(Key::enter);
    person.key(Key::enter);
    REQUIRE(person.bench.tool() == Tool::hand);
    CHECK(person.drawn()->nodes.size() == 2);
    person.key(Key::remove);
    CHECK(person.bench.selection().empty());
}

TEST_CASE("Shift and an arrow nudge a point, an arrow alone moves the map") {
    Person person;
    operation::find("add_point").run(person.bench);
    person.click(0.5, 0.5);
    const osm::Ref ref = person.bench.selection().single().value().ref;
    const auto before = person.bench.graph()->node(ref)->location;
    person.key(Key::right);
    CHECK(person.bench.graph()->node(ref)->location == before);
    person.key(Key::right, true);
    CHECK(person.bench.graph()->node(ref)->location.x > before.x);
    CHECK(person.bench.graph()->node(ref)->location.y == before.y);
}

TEST_CASE("what is carried lands where the click is, in one edit") {
    Person person;
    operation::find("add_point").run(person.bench);
    person.click(0.5, 0.5);
    const osm::Ref ref = person.bench.selection().single().value().ref;
    operation::find("carry").run(person.bench);
    person.click(0.9, 0.7);
    CHECK(near(person.bench.graph()->node(ref)->location, Town::at(0.9, 0.7)));
    CHECK(person.bench.tool() == Tool::hand);
    operation::find("undo").run(person.bench);
    CHECK(near(person.bench.graph()->node(ref)->location, Town::at(0.5, 0.5)));
}

TEST_CASE("a vertex of our path that is dropped on a street is joined to it") {
    Person person;
    operation::find("draw_line").run(person.bench);
    person.click(0.3, 0.5);
    person.click(0.6, 0.5);
    operation::find("finish").run(person.bench);
    const osm::Ref path = person.bench.selection().single().value().ref;
    person.drag(person.spot(0.3, 0.5), person.spot(0.4, 0));
    const auto way = person.bench.graph()->way(path);
    const auto street = person.bench.graph()->way(10);
    REQUIRE(street->nodes.size() == 4);
    CHECK(street->nodes[1] == way->nodes.front());
}
