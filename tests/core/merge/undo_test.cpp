// SPDX-License-Identifier: GPL-3.0-or-later
// Undo where several laptops' work has met: merge-model.md, "An answer".
#include "core/edit/history.hpp"
#include "core/merge/answer.hpp"
#include "tests/support/laptop.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/temporary_base.hpp"

#include <catch2/catch.hpp>

namespace arpent::merge {
namespace {

using edit::Field;
using edit::Register;
using test::ids_of;
using test::Laptop;

geo::Location metres(double east, double north) {
    return geo::Location::from_degrees(2.36 + east / 73'050, 48.93 + north / 111'195);
}

/// Two laptops of a street (way 10 through nodes 1 to 4) with a bench (node 20).
struct Room {
    Room()
        : base(*edit::test::map_of({
              edit::test::node(1, metres(0, 0)),
              edit::test::node(2, metres(50, 0)),
              edit::test::node(3, metres(100, 0)),
              edit::test::node(4, metres(150, 0)),
              edit::test::node(20, metres(30, 30), {{"amenity", "bench"}}),
              edit::test::way(10, {1, 2, 3, 4}, {{"highway", "footway"}}),
          })),
          laptops(test::laptops_of(base.carnet(), 2)),
          a(*laptops[0]),
          b(*laptops[1]) {}

    void meet() { test::meet(laptops); }

    /// Both have the same map and questions, also after a night.
    void check_equal() {
        meet();
        const auto map = edit::test::elements_of(a.map());
        CHECK(edit::test::elements_of(b.map()) == map);
        CHECK(ids_of(a.questions()) == ids_of(b.questions()));
        CHECK(edit::test::broken_references(a.map()).empty());
        const auto asked = ids_of(a.questions());
        a.restart();
        CHECK(edit::test::elements_of(a.map()) == map);
        CHECK(ids_of(a.questions()) == asked);
    }

    test::TemporaryBase base;
    std::vector<std::unique_ptr<Laptop>> laptops;
    Laptop& a;
    Laptop& b;
};

const osm::ElementId bench = osm::node_id(20);
const osm::ElementId street = osm::way_id(10);

void set_nodes(Laptop& laptop, std::vector<osm::Ref> nodes) {
    const auto way = laptop.map().way(street.ref);
    laptop.set(way, edit::test::way(street.ref, std::move(nodes), way->tags));
}

/// The last edit that this laptop made itself, whatever others did since.
std::optional<edit::Undone> undo_own(Laptop& laptop) {
    const edit::Journal& journal = laptop.history().journal();
    return laptop.history().undo({journal.device(), journal.held().at(journal.device())}, "A");
}

}  // namespace

TEST_CASE("undoing an answer about a tag opens the question again, redoing it closes it") {
    Room room;
    room.a.tag(bench, "material", "wood", "A");
    room.b.tag(bench, "material", "metal", "B");
    room.meet();
    const auto open = room.a.questions();
    REQUIRE(open.size() == 1);
    room.a.answer(open.front(), open.front().choices.front().id);
    CHECK(room.a.questions().empty());
    REQUIRE(room.a.history().undo("A"));
    REQUIRE(ids_of(room.a.questions()) == ids_of(open));
    CHECK_FALSE(room.a.map().node(20)->tags.has("material"));
    room.check_equal();
    REQUIRE(room.a.history().redo("A"));
    CHECK(room.a.questions().empty());
    CHECK(room.a.map().node(20)->tags.has("material"));
    room.check_equal();
    CHECK(room.b.questions().empty());
}

TEST_CASE("undoing « we keep it » opens the question of the deletion again") {
    Room room;
    room.a.remove(bench, "A");
    room.b.tag(bench, "material", "metal", "B");
    room.meet();
    const auto open = room.b.questions();
    REQUIRE(open.size() == 1);
    for (const char* choice : {"keep", "delete"}) {
        INFO(choice);
        room.b.answer(open.front(), choice);
        CHECK(room.b.questions().empty());
        CHECK(static_cast<bool>(room.b.map().get(bench)) == (std::string(choice) == "keep"));
        REQUIRE(room.b.history().undo("B"));
        CHECK(ids_of(room.b.questions()) == ids_of(open));
        CHECK(room.b.map().get(bench));
        room.check_equal();
    }
}

TEST_CASE("undoing « the same » or « another » asks about the two benches again") {
    Room room;
    const auto one = room.a.add(metres(200, 0), {{"amenity", "bench"}, {"backrest", "yes"}}, "A");
    const auto two = room.b.add(metres(203, 0), {{"amenity", "bench"}, {"colour", "red"}}, "B");
    room.meet();
    const auto open = room.a.questions();
    REQUIRE(open.size() == 1);
    for (const char* choice : {"same", "different"}) {
        INFO(choice);
        room.a.answer(open.front(), choice);
        CHECK(room.a.questions().empty());
        room.check_equal();
        REQUIRE(room.a.history().undo("A"));
        CHECK(ids_of(room.a.questions()) == ids_of(open));
        CHECK(room.a.map().node(one.ref)->location == metres(200, 0));
        CHECK(room.a.map().node(two.ref)->location == metres(203, 0));
        CHECK_FALSE(room.a.map().node(one.ref)->tags.has("colour"));
        room.check_equal();
    }
}

TEST_CASE("undoing one side of an open question leaves the other side's word") {
    Room room;
    room.a.tag(bench, "material", "wood", "A");
    room.b.tag(bench, "material", "metal", "B");
    room.a.take(room.b);
    REQUIRE(room.a.questions().size() == 1);
    REQUIRE(room.a.history().undo("A"));
    CHECK(room.a.questions().empty());
    CHECK(room.a.map().node(20)->tags.has("material", "metal"));
    room.check_equal();
    CHECK(room.b.map().node(20)->tags.has("material", "metal"));
}

TEST_CASE("where another laptop went on, undo takes back the edit's own part of a list") {
    Room room;
    const auto node = room.a.add(metres(25, 5), {});
    set_nodes(room.a, {1, node.ref, 2, 3, 4});
    room.meet();
    const auto more = room.b.add(metres(125, 5), {});
    set_nodes(room.b, {1, node.ref, 2, 3, more.ref, 4});
    room.a.take(room.b);
    const auto undone = undo_own(room.a);
    REQUIRE(undone);
    CHECK(undone->left.empty());
    CHECK(room.a.map().way(10)->nodes == std::vector<osm::Ref>{1, 2, 3, more.ref, 4});
    room.check_equal();
}

TEST_CASE("undo takes an edit's own words out of a set and gives back what it removed") {
    Room room;
    room.a.tag(bench, "sport", "tennis;boules");
    room.a.tag(bench, "sport", "tennis;skate");
    room.meet();
    room.b.tag(bench, "sport", "chess;skate;tennis", "B");
    room.a.take(room.b);
    const auto undone = undo_own(room.a);
    REQUIRE(undone);
    CHECK(undone->left.empty());
    CHECK(room.a.map().node(20)->tags["sport"] == "boules;chess;tennis");
}

TEST_CASE("what a later edit wrote stays and is named") {
    Room room;
    room.a.tag(bench, "material", "wood", "A");
    room.meet();
    room.b.tag(bench, "material", "metal", "B");
    room.a.take(room.b);
    const auto undone = undo_own(room.a);
    REQUIRE(undone);
    CHECK(undone->left == std::vector<Register>{{bench, Field::tag, "material"}});
    CHECK(room.a.map().node(20)->tags.has("material", "metal"));
    CHECK(room.a.questions().empty());
    room.check_equal();
}

TEST_CASE("what others changed or use is not undone away") {
    Room room;
    const auto made = room.a.add(metres(60, 60), {{"amenity", "bench"}}, "A");
    room.meet();
    SECTION("changed") { room.b.tag(made, "backrest", "yes", "B"); }
    SECTION("used") { set_nodes(room.b, {1, 2, 3, 4, made.ref}); }
    room.a.take(room.b);
    const auto undone = undo_own(room.a);
    REQUIRE(undone);
    CHECK(undone->left == std::vector<Register>{{made, Field::existence, ""}});
    CHECK(room.a.map().get(made));
    CHECK(room.a.questions().empty());
    room.check_equal();
}

TEST_CASE("undo brings no way back through nodes that are gone") {
    Room room;
    set_nodes(room.a, {1, 2, 4});
    room.meet();
    room.b.remove(osm::node_id(3), "B");
    room.a.take(room.b);
    REQUIRE_FALSE(room.a.map().node(3));
    const auto undone = undo_own(room.a);
    REQUIRE(undone);
    CHECK(undone->left == std::vector<Register>{{street, Field::nodes, ""}});
    CHECK(room.a.map().way(10)->nodes == std::vector<osm::Ref>{1, 2, 4});
    room.check_equal();
}

TEST_CASE("any edit can be undone by name, once, and that can be undone in turn") {
    Room room;
    room.a.tag(bench, "material", "wood", "A");
    room.a.tag(bench, "backrest", "yes", "A");
    room.meet();
    edit::History& history = room.b.history();
    const edit::EditId first{history.journal().held().begin()->first, 1};
    REQUIRE(history.undo(first, "B"));
    CHECK_FALSE(room.b.map().node(20)->tags.has("material"));
    CHECK(room.b.map().node(20)->tags.has("backrest"));
    CHECK(history.withdrawn().is_undone(first));
    CHECK_FALSE(history.undo(first, "B"));
    CHECK_FALSE(history.undo({first.device, 99}, "B"));
    room.check_equal();
    REQUIRE(room.b.history().undo("B"));
    CHECK(room.b.map().node(20)->tags.has("material", "wood"));
    CHECK_FALSE(room.b.history().withdrawn().is_undone(first));
    room.check_equal();
}

}  // namespace arpent::merge
