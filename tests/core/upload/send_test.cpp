// SPDX-License-Identifier: GPL-3.0-or-later
// Sending to the test server: what arrives, what the carnet knows afterwards, what others did.
#include "core/merge/answer.hpp"
#include "tests/core/upload/desk.hpp"
#include "tests/support/osm_server/other_mapper.hpp"

#include <clocale>

namespace arpent::upload {
namespace {

using namespace upload::test;
using arpent::test::osm_server::other_mapper;

void answer(Laptop& laptop, const std::string& choice) {
    const auto questions = laptop.questions();
    REQUIRE(questions.size() == 1);
    auto action = merge::answer_to(questions.front(), choice, laptop.history());
    REQUIRE(std::holds_alternative<edit::Action>(action));
    auto& made = std::get<edit::Action>(action);
    made.label = {"edit.answered", {}};
    laptop.history().commit(std::span(&made, 1));
}

}  // namespace

TEST_CASE("all that was edited arrives once, and the carnet has the new ids and versions") {
    std::setlocale(LC_ALL, "fr_FR.UTF-8");  // where it is installed: no comma may come of it
    Desk desk;
    Laptop laptop(desk.first());
    work(laptop);
    const auto wanted = content(edit::test::elements_of(laptop.map()));
    const SendReport report = laptop.send(desk.server());
    CHECK(report.state == SendState::sent);
    CHECK_FALSE(report.why);
    CHECK(report.changesets.size() == 1);
    CHECK(report.created == 6);
    CHECK(report.modified == 2);
    CHECK(report.deleted == 2);
    CHECK(content(desk.server().elements()) == wanted);
    check_in_step(laptop, desk.server());
    CHECK(laptop.questions().empty());
    laptop.restart();
    check_in_step(laptop, desk.server());
    desk.server().reset_requests();
    CHECK(laptop.send(desk.server()).state == SendState::sent);
    CHECK(desk.server().requests().empty());  // nothing to send asks nobody
    std::setlocale(LC_ALL, "C");
}

TEST_CASE("what was sent can be edited, undone and sent again") {
    Desk desk;
    Laptop laptop(desk.first());
    laptop.put(node(laptop.next(), {9, 900000}, {{"natural", "tree"}}));
    REQUIRE(laptop.send(desk.server()).state == SendState::sent);
    REQUIRE(laptop.history().undo("A"));
    REQUIRE(laptop.send(desk.server()).deleted == 1);
    check_in_step(laptop, desk.server());
    CHECK(content(desk.server().elements()) == content(quarter()));
}

TEST_CASE("a laptop that holds the same edits unsent does not send them again") {
    Desk desk;
    Laptop one(desk.first());
    Laptop other(desk.copy("other.arpent"));
    work(one);
    other.take(one);
    const osm::Ref tree = other.next();
    other.put(node(tree, {8000, 8000}, {{"natural", "tree"}}));
    REQUIRE(one.send(desk.server()).state == SendState::sent);
    other.take(one);
    const SendReport report = other.send(desk.server());
    CHECK(report.created == 1);
    CHECK(report.modified == 0);
    CHECK(report.deleted == 0);
    check_in_step(other, desk.server());
    one.take(other);
    CHECK(one.send(desk.server()).changesets.empty());
    check_in_step(one, desk.server());
    CHECK(one.questions().empty());
}

TEST_CASE("edits of another laptop that name the old id reach the element that OSM has") {
    Desk desk;
    Laptop one(desk.first());
    Laptop other(desk.copy("other.arpent"));
    const osm::Ref bench = one.next();
    one.put(node(bench, {50, 900060}, {{"amenity", "bench"}}));
    other.take(one);
    other.put(node(bench, {50, 900060}, {{"amenity", "bench"}, {"backrest", "no"}}), "B");
    REQUIRE(one.send(desk.server()).state == SendState::sent);
    one.take(other);
    CHECK(one.questions().empty());
    const SendReport report = one.send(desk.server());
    CHECK(report.created == 0);
    CHECK(report.modified == 1);
    check_in_step(one, desk.server());
}

TEST_CASE("two laptops that gave a new thing two names are asked, though one was sent") {
    Desk desk;
    Laptop one(desk.first());
    Laptop other(desk.copy("other.arpent"));
    const osm::Ref shop = one.next();
    one.put(node(shop, {50, 900060}, {{"shop", "bakery"}}));
    other.take(one);
    one.put(node(shop, {50, 900060}, {{"shop", "bakery"}, {"name", "Chez Ali"}}));
    other.put(node(shop, {50, 900060}, {{"shop", "bakery"}, {"name", "Le Fournil"}}), "B");
    REQUIRE(one.send(desk.server()).state == SendState::sent);
    one.take(other);
    REQUIRE(one.questions().size() == 1);
    CHECK(one.send(desk.server()).state == SendState::held);
    answer(one, "2");
    CHECK(one.questions().empty());
    CHECK(one.send(desk.server()).state == SendState::sent);
    check_in_step(one, desk.server());
}

TEST_CASE(
    "two equal things of one group are no question when one of them is in OSM before the other") {
    for (const bool in_one_edit : {false, true}) {
        Desk desk;
        Laptop laptop(desk.first());
        edit::Change both;
        for (int i = 0; i < 2; ++i) {
            const Element bench = node(laptop.next(), {4000 + i, 900000}, {{"amenity", "bench"}});
            both.set({}, bench);
            if (!in_one_edit) {
                laptop.put(bench);
            }
        }
        if (in_one_edit) {
            laptop.commit(both);
        }
        SendOptions options;
        options.limits.changes = 1;
        CHECK(laptop.send(desk.server(), options).state == SendState::sent);
        check_in_step(laptop, desk.server());
        CHECK(desk.server().elements().size() == quarter().size() + 2);
    }
}

TEST_CASE("two people change one node: what does not contradict is merged and sent") {
    Desk desk;
    Laptop laptop(desk.first());
    laptop.put(
        laptop.map().get(osm::node_id(20)).with_tags({{"amenity", "bench"}, {"backrest", "yes"}}));
    laptop.put(node(laptop.next(), {9, 900000}, {{"natural", "tree"}}));
    other_mapper(desk.server(),
                 "<modify><node id=\"20\" version=\"3\" changeset=\"CS\" lat=\"0.00005\" "
                 "lon=\"0.00005\"><tag k=\"amenity\" v=\"bench\"/><tag k=\"seats\" "
                 "v=\"3\"/></node></modify>");
    const SendReport report = laptop.send(desk.server());
    CHECK(report.state == SendState::sent);
    CHECK(report.learned == std::vector{osm::node_id(20)});
    check_in_step(laptop, desk.server());
    CHECK(laptop.map().node(20)->tags["seats"] == "3");
    CHECK(laptop.map().node(20)->tags["backrest"] == "yes");
    CHECK(laptop.map().node(20)->meta.version == 5);
}

TEST_CASE("two people change one tag: it is asked, nothing is overwritten, the rest goes") {
    Desk desk;
    Laptop laptop(desk.first());
    laptop.put(
        laptop.map().get(osm::node_id(20)).with_tags({{"amenity", "bench"}, {"seats", "2"}}));
    laptop.put(node(laptop.next(), {9, 900000}, {{"natural", "tree"}}));
    other_mapper(desk.server(),
                 "<modify><node id=\"20\" version=\"3\" changeset=\"CS\" lat=\"0.00005\" "
                 "lon=\"0.00005\"><tag k=\"amenity\" v=\"bench\"/><tag k=\"seats\" "
                 "v=\"3\"/></node></modify>");
    const SendReport report = laptop.send(desk.server());
    CHECK(report.state == SendState::held);
    CHECK(report.created == 1);
    REQUIRE(report.held.size() == 1);
    CHECK(report.held.front().id == osm::node_id(20));
    CHECK(report.held.front().why.key == "upload.held.question");
    answer(laptop, laptop.questions().front().choices[0].value == edit::Value("2") ? "1" : "2");
    CHECK(laptop.send(desk.server()).state == SendState::sent);
    check_in_step(laptop, desk.server());
    CHECK(laptop.map().node(20)->tags["seats"] == "2");
}

TEST_CASE("somebody deleted what was edited: it is asked, and either answer can be sent") {
    for (const std::string choice : {"keep", "delete"}) {
        INFO(choice);
        Desk desk;
        Laptop laptop(desk.first());
        laptop.put(
            laptop.map().get(osm::node_id(20)).with_tags({{"amenity", "bench"}, {"seats", "2"}}));
        other_mapper(desk.server(),
                     "<delete><node id=\"20\" version=\"3\" changeset=\"CS\" lat=\"0\" "
                     "lon=\"0\"/></delete>");
        CHECK(laptop.send(desk.server()).state == SendState::held);
        REQUIRE(laptop.map().node(20));
        answer(laptop, choice);
        CHECK(laptop.questions().empty());
        const SendReport report = laptop.send(desk.server());
        CHECK(report.state == (choice == "keep" ? SendState::sent : SendState::none));
        CHECK(report.modified == (choice == "keep" ? 1 : 0));
        check_in_step(laptop, desk.server());
        CHECK(static_cast<bool>(laptop.map().node(20)) == (choice == "keep"));
        laptop.restart();
        check_in_step(laptop, desk.server());
    }
}

TEST_CASE("somebody deleted a node of a way that was changed") {
    Desk desk;
    Laptop laptop(desk.first());
    laptop.put(laptop.map()
                   .get(osm::way_id(10))
                   .with_tags({{"highway", "residential"}, {"name", "Rue des Lilas"}}));
    other_mapper(desk.server(),
                 "<modify><way id=\"10\" version=\"3\" changeset=\"CS\"><nd ref=\"1\"/><nd "
                 "ref=\"3\"/><tag k=\"highway\" v=\"residential\"/></way></modify>"
                 "<delete><node id=\"2\" version=\"3\" changeset=\"CS\" lat=\"0\" "
                 "lon=\"0\"/></delete>");
    const SendReport report = laptop.send(desk.server());
    CHECK(report.state == SendState::sent);
    CHECK(desk.server().elements().size() == quarter().size() - 1);
    const auto street = laptop.map().way(10);
    CHECK(street->nodes == std::vector<osm::Ref>{1, 3});
    CHECK(street->tags["name"] == "Rue des Lilas");
    CHECK(street->meta.version == 5);
}

TEST_CASE("a group deleted what somebody has changed since: it is asked") {
    Desk desk;
    Laptop laptop(desk.first());
    edit::Change gone;
    gone.set(laptop.map().get(osm::node_id(20)), {});
    laptop.commit(gone);
    other_mapper(desk.server(),
                 "<modify><node id=\"20\" version=\"3\" changeset=\"CS\" lat=\"0.00005\" "
                 "lon=\"0.00005\"><tag k=\"amenity\" v=\"bench\"/><tag k=\"seats\" "
                 "v=\"3\"/></node></modify>");
    CHECK(laptop.send(desk.server()).state == SendState::held);
    REQUIRE(laptop.map().node(20));
    answer(laptop, "delete");
    CHECK(laptop.send(desk.server()).state == SendState::sent);
    check_in_step(laptop, desk.server());
    CHECK_FALSE(laptop.map().node(20));
}

TEST_CASE("a thing that was sent and undone stays whole where somebody went on with it") {
    for (const std::string choice : {"keep", "delete"}) {
        INFO(choice);
        Desk desk;
        Laptop laptop(desk.first());
        laptop.put(node(laptop.next(), {9, 900000}, {{"natural", "tree"}, {"height", "4"}}));
        REQUIRE(laptop.send(desk.server()).state == SendState::sent);
        const osm::Ref tree = desk.server().elements()[6].id().ref;
        REQUIRE(laptop.history().undo("A"));
        const std::string id = "id=\"" + std::to_string(tree) + "\"";
        other_mapper(desk.server(), "<modify><node " + id +
                                        " version=\"1\" changeset=\"CS\" lat=\"0.09\" "
                                        "lon=\"0.0000010\"><tag k=\"natural\" v=\"tree\"/>"
                                        "<tag k=\"height\" v=\"5\"/></node></modify>");
        CHECK(laptop.send(desk.server()).state == SendState::held);
        REQUIRE(laptop.map().node(tree));
        CHECK(laptop.map().node(tree)->location == geo::Location{10, 900000});
        answer(laptop, choice);  // the only question
        CHECK(laptop.questions().empty());
        laptop.send(desk.server());
        check_in_step(laptop, desk.server());
        CHECK(static_cast<bool>(laptop.map().node(tree)) == (choice == "keep"));
    }
}

TEST_CASE("a new way on a node that somebody deleted is asked about, and does not stop the rest") {
    Desk desk;
    Laptop laptop(desk.first());
    const osm::Ref end = laptop.next();
    edit::Change change;
    change.set({}, node(end, {500, 600}));
    change.set({}, way(laptop.next(), {20, end}, {{"highway", "footway"}}));
    laptop.commit(change);
    laptop.put(node(laptop.next(), {9, 900000}, {{"natural", "tree"}}));
    other_mapper(desk.server(),
                 "<delete><node id=\"20\" version=\"3\" changeset=\"CS\" lat=\"0\" "
                 "lon=\"0\"/></delete>");
    const SendReport report = laptop.send(desk.server());
    CHECK(report.created == 1);
    CHECK(report.state == SendState::held);
    answer(laptop, "keep");
    CHECK(laptop.send(desk.server()).state == SendState::sent);
    check_in_step(laptop, desk.server());
}

TEST_CASE("a new way on a thing of ours that was sent and deleted by somebody is asked about") {
    for (const std::string choice : {"keep", "delete"}) {
        INFO(choice);
        Desk desk;
        Laptop laptop(desk.first());
        laptop.put(node(laptop.next(), {9, 900000}, {{"natural", "tree"}}));
        REQUIRE(laptop.send(desk.server()).state == SendState::sent);
        const osm::Ref tree = desk.server().elements()[6].id().ref;
        other_mapper(desk.server(), "<delete><node id=\"" + std::to_string(tree) +
                                        "\" version=\"1\" changeset=\"CS\" lat=\"0\" "
                                        "lon=\"0\"/></delete>");
        const osm::Ref end = laptop.next();
        edit::Change change;
        change.set({}, node(end, {500, 600}));
        change.set({}, way(laptop.next(), {tree, end, 1}, {{"highway", "footway"}}));
        laptop.commit(change);
        CHECK(laptop.send(desk.server()).state == SendState::held);
        answer(laptop, choice);
        CHECK(laptop.send(desk.server()).state == SendState::sent);
        check_in_step(laptop, desk.server());
        CHECK(static_cast<bool>(laptop.map().node(tree)) == (choice == "keep"));
    }
}

TEST_CASE("what the server will not have is found, named and left; the rest goes") {
    Desk desk;
    Laptop laptop(desk.first());
    for (int i = 0; i < 40; ++i) {
        laptop.put(node(laptop.next(), {i * 10, 900000}, {{"natural", "tree"}}));
    }
    // Unknown to the server: 404, and no element is named.
    laptop.put(laptop.map().get(osm::node_id(20)).with_tags({{"amenity", "table"}}));
    laptop.put(laptop.map().get(osm::node_id(21)).with_tags({{"natural", "shrub"}}));
    Server empty;
    std::vector<Element> all = quarter();
    std::erase_if(all, [](const Element& element) { return element.id() == osm::node_id(20); });
    load(empty, all);
    const SendReport report = laptop.send(empty);
    CHECK(report.state == SendState::held);
    CHECK(report.created == 40);
    CHECK(report.modified == 1);
    REQUIRE(report.held.size() == 1);
    CHECK(report.held.front().id == osm::node_id(20));
}

TEST_CASE("an account's limits cut, keep and tell") {
    Desk desk;
    Laptop laptop(desk.first());
    edit::Change change;
    for (int i = 0; i < 1'001; ++i) {
        change.set({}, node(laptop.next(), {i * 10, 900000}, {{"natural", "tree"}}));
    }
    laptop.commit(change);
    desk.server().accounts().account(1).changes_left = 1'000;
    const SendReport first = laptop.send(desk.server());
    CHECK(first.state == SendState::waiting);
    REQUIRE(first.why);
    CHECK(first.why->key == "upload.stop.rate");
    CHECK(first.created == 1'000);
    desk.server().accounts().account(1).changes_left = 1'000;
    const SendReport second = laptop.send(desk.server());
    CHECK(second.state == SendState::sent);
    CHECK(second.created == 1);
    check_in_step(laptop, desk.server());
}

TEST_CASE("a changeset that spreads too far is cut by area") {
    Desk desk;
    Laptop laptop(desk.first());
    for (int i = 0; i < 8; ++i) {
        laptop.put(node(laptop.next(), {i * 3'000'000, 900000}, {{"natural", "tree"}}));
    }
    desk.server().accounts().account(1).max_box = 1;
    const SendReport report = laptop.send(desk.server());
    CHECK(report.state == SendState::sent);
    CHECK(report.created == 8);
    CHECK(report.changesets.size() >= 2);
    check_in_step(laptop, desk.server());
}

}  // namespace arpent::upload
