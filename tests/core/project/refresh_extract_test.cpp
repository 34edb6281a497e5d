// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "tests/core/project/refresh_desk.hpp"

#include <algorithm>

namespace arpent::project {
namespace {

using namespace project::test;

/// OSM after a week: everything of each kind.
void live_on(Osm& osm) {
    osm.tag(osm::node_id(21), "height", "9");
    osm.change(node(23, {6'000, 1'000}, {{"amenity", "waste_basket"}}));
    osm.change(node(5, {30'000, 0}));
    osm.change(way(10, {1, 2, 3, 5}, {{"highway", "residential"}, {"surface", "asphalt"}}));
    osm.remove(osm::way_id(11));
    osm.remove(osm::node_id(4));
}

}  // namespace

TEST_CASE("a newer extract brings what is new, what changed and what is gone") {
    RefreshDesk desk;
    live_on(desk.osm);
    check_counts(desk.refresh(), 2, 2, 2, 0);
    CHECK(desk.at(osm::node_id(21)).tags()["height"] == "9");
    CHECK(desk.at(osm::node_id(21)).meta().version == 4);
    CHECK(desk.at(osm::node_id(23)));
    CHECK(desk.at(osm::way_id(10)).way()->nodes == std::vector<osm::Ref>{1, 2, 3, 5});
    CHECK_FALSE(desk.at(osm::way_id(11)));
    CHECK_FALSE(desk.at(osm::node_id(4)));
    CHECK(desk.carnet().edit_count() == 0);
    CHECK(desk.damage().empty());
    const std::string exported = desk.exported();
    desk.reopen();
    CHECK(desk.exported() == exported);
    CHECK(desk.carnet().summary().created + desk.carnet().summary().modified == 0);
}

TEST_CASE("refreshing from the same extract again changes nothing") {
    RefreshDesk desk;
    live_on(desk.osm);
    desk.tag(osm::node_id(20), "backrest", "yes");
    desk.refresh();
    const std::string exported = desk.exported();
    for (int again = 0; again < 2; ++again) {
        check_counts(desk.refresh(), 0, 0, 0, 0);
        CHECK(desk.exported() == exported);
        desk.reopen();
    }
}

TEST_CASE("pending edits stay on top of what is newer, field by field") {
    RefreshDesk desk;
    desk.tag(osm::node_id(20), "backrest", "yes");
    desk.tag(osm::node_id(22), "opening_hours", "Mo-Sa 07:00-19:00");
    desk.osm.tag(osm::node_id(20), "material", "wood");
    desk.osm.change(node(22, {9'500, 3'000}, {{"shop", "bakery"}, {"name", "Le Fournil"}}));
    check_counts(desk.refresh(), 0, 2, 0, 0);
    CHECK(desk.at(osm::node_id(20)).tags()["backrest"] == "yes");
    CHECK(desk.at(osm::node_id(20)).tags()["material"] == "wood");
    const Element shop = desk.at(osm::node_id(22));
    CHECK(shop.tags()["opening_hours"] == "Mo-Sa 07:00-19:00");
    CHECK(shop.tags()["name"] == "Le Fournil");
    CHECK(shop.node()->location == geo::Location{9'500, 3'000});
    CHECK(desk.carnet().summary().modified == 2);
}

TEST_CASE("only fields that both changed are asked, and an answer settles") {
    RefreshDesk desk;
    desk.tag(osm::node_id(22), "name", "Boulangerie du Port");
    desk.tag(osm::node_id(20), "material", "metal");
    desk.tag(osm::node_id(21), "height", "9");
    desk.osm.tag(osm::node_id(22), "name", "Le Fournil");
    desk.osm.tag(osm::node_id(20), "backrest", "no");
    desk.osm.tag(osm::node_id(21), "height", "9");
    check_counts(desk.refresh(), 0, 3, 0, 1);
    const auto questions = desk.carnet().merging().questions();
    REQUIRE(questions.size() == 1);
    CHECK(questions.front().target == edit::Register{osm::node_id(22), edit::Field::tag, "name"});
    CHECK(desk.at(osm::node_id(22)).tags()["name"] == "Chez Ali");
    const auto& choices = questions.front().choices;
    const auto theirs =
        std::ranges::find(choices, edit::Value("Le Fournil"), &merge::Choice::value);
    REQUIRE(theirs != choices.end());
    CHECK(theirs->groups == std::vector<std::string>{"OpenStreetMap"});
    REQUIRE_FALSE(desk.carnet().merging().answer(questions.front().id, theirs->id));
    CHECK(desk.carnet().merging().questions().empty());
    check_counts(desk.refresh(), 0, 0, 0, 0);
    CHECK(desk.at(osm::node_id(22)).tags()["name"] == "Le Fournil");
}

TEST_CASE("what is gone in OSM and changed here is asked, and stays meanwhile") {
    for (const std::string choice : {"keep", "delete"}) {
        INFO(choice);
        RefreshDesk desk;
        desk.tag(osm::node_id(20), "backrest", "yes");
        desk.osm.remove(osm::node_id(20));
        desk.osm.change(relation(30, {{osm::way_id(10), ""}}, {{"type", "site"}}));
        check_counts(desk.refresh(), 0, 1, 1, 1);
        const auto questions = desk.carnet().merging().questions();
        REQUIRE(questions.size() == 1);
        CHECK(questions.front().kind == merge::QuestionKind::existence);
        REQUIRE(desk.at(osm::node_id(20)));
        CHECK(desk.at(osm::node_id(20)).tags()["backrest"] == "yes");
        REQUIRE_FALSE(desk.carnet().merging().answer(questions.front().id, choice));
        check_counts(desk.refresh(), 0, 0, 0, 0);
        CHECK(static_cast<bool>(desk.at(osm::node_id(20))) == (choice == "keep"));
        CHECK(desk.damage().empty());
    }
}

TEST_CASE("what was deleted here and changed in OSM is asked; what both deleted is not") {
    RefreshDesk desk;
    desk.remove(osm::node_id(21));
    desk.remove(osm::node_id(22));
    desk.osm.tag(osm::node_id(21), "height", "9");
    desk.osm.remove(osm::node_id(22));
    check_counts(desk.refresh(), 0, 1, 1, 1);
    const auto questions = desk.carnet().merging().questions();
    REQUIRE(questions.size() == 1);
    CHECK(questions.front().target.element == osm::node_id(21));
    CHECK(desk.at(osm::node_id(21)));
    CHECK_FALSE(desk.at(osm::node_id(22)));
}

TEST_CASE("new things of the groups keep their names, and what they stand on is asked about") {
    RefreshDesk desk;
    const osm::Ref gate = desk.carnet().new_ids().next();
    const osm::Ref path = desk.carnet().new_ids().next();
    desk.put(node(gate, {8'000, -4'000}, {{"barrier", "gate"}}));
    desk.put(way(path, {gate, 21}, {{"highway", "footway"}}));
    desk.osm.remove(osm::node_id(21));
    desk.osm.tag(osm::node_id(20), "material", "wood");
    check_counts(desk.refresh(), 0, 1, 1, 1);
    CHECK(desk.at(osm::node_id(gate)).tags()["barrier"] == "gate");
    CHECK(desk.at(osm::way_id(path)).way()->nodes == std::vector<osm::Ref>{gate, 21});
    CHECK(desk.at(osm::node_id(21)));  // until the room has said otherwise
    CHECK(desk.carnet().summary().created == 3);
    CHECK(edit::test::broken_references(*desk.carnet().graph()).empty());
    CHECK(desk.damage().empty());
}

TEST_CASE("a thing that OSM has got meanwhile and a group's own are asked as one and the same") {
    RefreshDesk desk;
    const osm::Ref bench = desk.carnet().new_ids().next();
    desk.put(node(bench, {1'000, 9'000}, {{"amenity", "bench"}}));
    desk.osm.change(node(24, {1'010, 9'010}, {{"amenity", "bench"}}));
    check_counts(desk.refresh(), 1, 0, 0, 1);
    CHECK(desk.carnet().merging().questions().front().kind == merge::QuestionKind::duplicate);
}

TEST_CASE("undo still takes back what a group did before the refresh") {
    RefreshDesk desk;
    desk.tag(osm::node_id(20), "backrest", "yes");
    desk.osm.tag(osm::node_id(20), "material", "wood");
    desk.refresh();
    REQUIRE(desk.carnet().undo());
    CHECK_FALSE(desk.at(osm::node_id(20)).tags().has("backrest"));
    CHECK(desk.at(osm::node_id(20)).tags()["material"] == "wood");
    CHECK(desk.carnet().summary().modified == 0);
}

TEST_CASE("an extract of another place, an older one or one without versions changes nothing") {
    RefreshDesk desk;
    const std::string before = desk.exported();
    std::vector<Element> other;
    for (osm::Ref ref = 1000; ref < 1020; ++ref) {
        other.push_back(node(ref, {500'000'000 + static_cast<std::int32_t>(ref), 0})
                            .with_meta({1, 3'000'000, 300, 1, "mapper"}));
    }
    job::Progress progress;
    const auto write = [&](const std::vector<Element>& elements, const std::string& name) {
        osmfile::export_extract(*edit::test::map_of(elements), desk.file(name), progress, {});
        return desk.file(name);
    };
    CHECK(desk.refusal(write(other, "other.osm")) == "error.refresh_other_area");
    std::vector<Element> bare;
    for (const Element& element : desk.osm.elements()) {
        bare.push_back(element.with_meta({}));
    }
    CHECK(desk.refusal(write(bare, "bare.osm")) == "error.refresh_versions");
    CHECK(desk.refusal(desk.file("start.osm")).empty());  // the very same: nothing to do
    CHECK(desk.exported() == before);
    CHECK_THROWS_AS(desk.refresh(desk.file("missing.osm")), Error);

    live_on(desk.osm);
    desk.refresh();
    const std::string newer = desk.exported();
    CHECK(desk.refusal(desk.file("start.osm")) == "error.refresh_older");
    CHECK(desk.exported() == newer);
}

TEST_CASE("an older extract is known by what was deleted since, though nothing changed") {
    RefreshDesk desk;
    Osm after;
    after.tag(osm::node_id(21), "height", "9");
    after.remove(osm::node_id(22));
    after.write(desk.file("after.osm"));
    job::Progress progress;
    create_carnet(desk.file("later.arpent"), {desk.file("after.osm"), {}, ""}, progress, {});
    const auto later = Project::open(desk.file("later.arpent"));
    Osm older;  // has node 22 still, and node 21 is not in it
    older.remove(osm::node_id(21));
    older.write(desk.file("older.osm"));
    const auto result = later->refreshing().from_extract(desk.file("older.osm"), progress, {});
    REQUIRE(std::holds_alternative<Message>(result));
    CHECK(std::get<Message>(result).key == "error.refresh_older");
}

TEST_CASE("an extract in which things were only deleted is not taken for an older one") {
    RefreshDesk desk;
    desk.osm.remove(osm::node_id(21));
    desk.osm.remove(osm::node_id(22));
    check_counts(desk.refresh(), 0, 0, 2, 0);
}

TEST_CASE("of an extract of a larger area only the quarter is taken") {
    RefreshDesk desk;
    live_on(desk.osm);
    for (osm::Ref ref = 1000; ref < 1020; ++ref) {
        desk.osm.change(
            node(ref, {5'000'000 + static_cast<std::int32_t>(ref), 0}, {{"amenity", "bench"}}));
    }
    const RefreshReport report = desk.refresh();
    CHECK(report.created == 2);
    CHECK_FALSE(desk.at(osm::node_id(1000)));
}

TEST_CASE("a carnet that was cut out of an extract is refreshed within its cut") {
    const auto box = geo::parse_box("-0.0001,-0.0001,0.0015,0.0015");
    REQUIRE(box);
    RefreshDesk desk(NewCarnet{{}, *box, ""});
    CHECK_FALSE(desk.at(osm::way_id(11)));
    live_on(desk.osm);
    desk.osm.change(node(24, {60'000, 0}, {{"amenity", "bench"}}));
    const RefreshReport report = desk.refresh();
    CHECK(report.created == 2);  // the basket, and the street's new end
    CHECK(desk.at(osm::node_id(5)));
    CHECK_FALSE(desk.at(osm::node_id(24)));
    check_counts(desk.refresh(), 0, 0, 0, 0);
    // Another place has nothing within the cut.
    Osm other;
    std::vector<Element> far{node(1, {900'000'000, 0}).with_meta({9, 9'000'000, 900, 1, "mapper"})};
    job::Progress progress;
    osmfile::export_extract(*edit::test::map_of(far), desk.file("far.osm"), progress, {});
    CHECK(desk.refusal(desk.file("far.osm")) == "error.refresh_other_area");
}

TEST_CASE("what lies outside an extract is not taken for gone") {
    Osm whole;
    for (osm::Ref ref = 100; ref < 140; ++ref) {
        const std::int32_t x = static_cast<std::int32_t>(ref) * 100;
        whole.change(node(ref, {x, 8'000}, {{"natural", "tree"}}));
        whole.change(node(ref + 100, {x, 2'000}, {{"natural", "tree"}}));
    }
    RefreshDesk desk({}, whole);
    Osm part = whole;
    for (const ElementId id : {osm::way_id(11), osm::node_id(4), osm::node_id(21)}) {
        part.remove(id);
    }
    for (osm::Ref ref = 100; ref < 140; ++ref) {
        part.remove(osm::node_id(ref));
    }
    part.change(node(20, {5'000, 5'000}, {{"amenity", "bench"}, {"material", "wood"}}));
    part.write(desk.file("part.osm"));  // reaches up to 5,000
    REQUIRE(desk.refusal(desk.file("part.osm")).empty());
    CHECK(desk.at(osm::node_id(4)));
    CHECK(desk.at(osm::node_id(21)));
    CHECK(desk.at(osm::node_id(139)));
    CHECK(desk.at(osm::node_id(20)).tags()["material"] == "wood");
}

TEST_CASE("who stops a refresh has the carnet as it was, and no file is left") {
    RefreshDesk desk;
    live_on(desk.osm);
    desk.osm.write(desk.file("newer.osm"));
    const std::string before = desk.exported();
    const auto files = [&] {
        return std::distance(fs::directory_iterator(desk.folder()), fs::directory_iterator());
    };
    const auto count = files();
    std::stop_source stop;
    stop.request_stop();
    job::Progress progress;
    CHECK_THROWS_AS(
        desk.carnet().refreshing().from_extract(desk.file("newer.osm"), progress, stop.get_token()),
        Cancelled);
    CHECK(desk.exported() == before);
    CHECK(files() == count);
    check_counts(desk.refresh(), 2, 2, 2, 0);
    CHECK(files() == count);
}

TEST_CASE("the practice quarter is not refreshed") {
    const arpent::test::TemporaryFolder folder;
    create_demo_carnet(folder / "demo.arpent");
    Osm().write(folder / "start.osm");
    const auto demo = Project::open(folder / "demo.arpent");
    job::Progress progress;
    const auto result = demo->refreshing().from_extract(folder / "start.osm", progress, {});
    REQUIRE(std::holds_alternative<Message>(result));
    CHECK(std::get<Message>(result).key == "error.refresh_practice");
}

}  // namespace arpent::project
