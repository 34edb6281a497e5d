// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/history.hpp"

#include "core/base/error.hpp"
#include "core/store/statement.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

namespace arpent::edit {
namespace {

namespace fs = std::filesystem;
using store::Access;
using store::Database;

/// A carnet in a folder of its own; the base stays outside, in memory.
struct Carnet {
    arpent::test::TemporaryFolder folder;
    fs::path file = folder / "carnet.arpent";

    Carnet() { Database::create(file); }
    /// Without waiting for the disk: these tests end in no power cut.
    Database open() const {
        Database database = Database::open(file, Access::read_write);
        database.execute("PRAGMA synchronous = OFF");
        return database;
    }
};

Message numbered(int i) { return {"edit.test", {{"number", std::to_string(i)}}}; }

}  // namespace

TEST_CASE("undoing everything gives the base back, redoing everything what was") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        test::Dice dice(seed);
        const Carnet carnet;
        const Database database = carnet.open();
        const auto base = test::random_map(dice);
        History history(database, base);
        std::vector<std::vector<osm::Element>> maps{test::elements_of(*base)};
        while (maps.size() < 30) {
            const Change change = test::random_change(*history.overlay(), history.new_ids(), dice);
            history.commit(change, numbered(static_cast<int>(maps.size())), "Les Lilas");
            if (!change.empty()) {
                maps.push_back(test::elements_of(*history.overlay()));
                REQUIRE(test::broken_references(*history.overlay()).empty());
            }
        }
        for (std::size_t i = maps.size() - 1; i > 0; --i) {
            REQUIRE(history.undo_label() == numbered(static_cast<int>(i)));
            REQUIRE(history.undo("Les Lilas"));
            REQUIRE(test::elements_of(*history.overlay()) == maps[i - 1]);
        }
        CHECK_FALSE(history.undo("Les Lilas"));
        CHECK_FALSE(history.undo_label());
        for (std::size_t i = 1; i < maps.size(); ++i) {
            REQUIRE(history.redo_label() == numbered(static_cast<int>(i)));
            REQUIRE(history.redo("Les Lilas"));
            REQUIRE(test::elements_of(*history.overlay()) == maps[i]);
        }
        CHECK_FALSE(history.redo("Les Lilas"));
    }
}

TEST_CASE("closing and reopening loses neither map, nor undo, nor redo") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        test::Dice dice(seed);
        const Carnet carnet;
        const auto base = test::random_map(dice);
        std::vector<osm::Element> map = test::elements_of(*base);
        std::optional<Message> undo;
        std::optional<Message> redo;
        std::optional<DeviceId> device;
        for (int round = 0; round < 8; ++round) {
            const Database database = carnet.open();
            History history(database, base);
            REQUIRE(test::elements_of(*history.overlay()) == map);
            CHECK(history.undo_label() == undo);
            CHECK(history.redo_label() == redo);
            CHECK(history.new_ids().device() == device.value_or(history.new_ids().device()));
            device = history.new_ids().device();
            for (int i = 0; i < 12; ++i) {
                switch (dice.roll(4)) {
                    case 0: history.undo("Zèbres"); break;
                    case 1: history.redo("Zèbres"); break;
                    default:
                        history.commit(
                            test::random_change(*history.overlay(), history.new_ids(), dice),
                            numbered(round * 100 + i), "Zèbres");
                }
            }
            map = test::elements_of(*history.overlay());
            undo = history.undo_label();
            redo = history.redo_label();
            CHECK(check_journal(database).empty());
        }
    }
}

TEST_CASE("an edit comes back from the journal as it was written") {
    const Carnet carnet;
    const Database database = carnet.open();
    Journal journal(database);
    Edit edit;
    edit.label = {"edit.added", {{"name", "Îlot « vert »"}, {"count", "3"}}};
    edit.group = "Les Écureuils";
    const auto write = [&](osm::ElementId id, Field field, std::string key, Value value,
                           Value before) {
        edit.writes.push_back(
            {{id, field, std::move(key)}, std::move(value), std::move(before), 4});
    };
    const osm::Ref big = (osm::Ref{1} << 62) - 1;
    write(osm::node_id(-big), Field::existence, "", true, false);
    write(osm::node_id(5), Field::position, "", geo::Location{-1800000000, -1}, Value());
    write(osm::node_id(5), Field::tag, "name", std::string("شارع"), std::string());
    write(osm::node_id(5), Field::tag, "empty", Value(), std::string("был"));
    write(osm::way_id(7), Field::nodes, "", std::vector<osm::Ref>{1, -big, big, 1}, Value());
    write(osm::relation_id(9), Field::members, "",
          std::vector<osm::Member>{{osm::way_id(-3), "outer"}, {osm::node_id(big), ""}},
          std::vector<osm::Member>{{osm::relation_id(1), "rôle"}});
    journal.append(std::span(&edit, 1));
    CHECK(journal.read(edit.id) == edit);
    CHECK(edit.id.n == 1);
    CHECK(edit.seen.empty());
    Edit second = edit;
    second.undoes = edit.id;
    journal.append(std::span(&second, 1));
    CHECK(journal.read(second.id) == second);
    CHECK(second.seen == Seen{{journal.device(), 1}});
    CHECK(Journal(database).held() == journal.held());
}

TEST_CASE("a copy of a carnet is another device, whose new elements have refs of their own") {
    const Carnet carnet;
    const auto base = test::map_of({});
    const auto add = [&](const fs::path& file) {
        const Database database = Database::open(file, Access::read_write);
        History history(database, base);
        Change change;
        change.set({}, test::node(history.new_ids().next(), {1, 1}));
        const osm::Ref ref = change.list().front().id.ref;
        history.commit(change, numbered(0), "");
        return ref;
    };
    const osm::Ref first = add(carnet.file);
    fs::copy_file(carnet.file, carnet.folder / "copie.arpent");
    const osm::Ref again = add(carnet.file);
    const osm::Ref copied = add(carnet.folder / "copie.arpent");
    CHECK(again == first - 1);
    CHECK(std::abs(copied - again) > 1);
    const Database database = Database::open(carnet.folder / "copie.arpent", Access::read_write);
    CHECK(Journal(database).held().size() == 2);
    CHECK(check_journal(database).empty());
}

TEST_CASE("the group that made an element is known, also after others changed it") {
    const Carnet carnet;
    const Database database = carnet.open();
    History history(database, test::map_of({test::node(1, {0, 0})}));
    Change made;
    made.set({}, test::node(history.new_ids().next(), {1, 1}));
    const osm::Element bench = made.list().front().after;
    history.commit(made, numbered(1), "A");
    Change changed;
    changed.set(bench, bench.with_tags({{"amenity", "bench"}}));
    changed.set(history.overlay()->node(1), {});
    history.commit(changed, numbered(2), "B");
    history.undo("B");
    CHECK(history.journal().creator(bench.id()) == "A");
    CHECK_FALSE(history.journal().creator(osm::node_id(1)));
    CHECK(history.journal().count_by_group() ==
          std::map<std::string, std::int64_t>{{"A", 1}, {"B", 2}});
}

TEST_CASE("a commit that fails changes nothing, and the next one succeeds") {
    const Carnet carnet;
    const Database database = carnet.open();
    History history(database, test::map_of({}));
    Change big;
    big.set({},
            test::node(history.new_ids().next(), {0, 0}, {{"note", std::string(200'000, 'x')}}));
    const std::int64_t pages = database.integer("PRAGMA page_count");
    database.execute("PRAGMA max_page_count = " + std::to_string(pages + 2));
    CHECK_THROWS_AS(history.commit(big, numbered(1), ""), Error);
    CHECK_FALSE(history.undo_label());
    CHECK(test::elements_of(*history.overlay()).empty());
    database.execute("PRAGMA max_page_count = 1000000");
    history.commit(big, numbered(2), "");
    CHECK(history.undo_label() == numbered(2));
    CHECK(history.journal().count() == 1);
    CHECK(check_journal(database).empty());
}

TEST_CASE("rows that mean nothing are damage, and check names them") {
    const Carnet carnet;
    const Database database = carnet.open();
    {
        History history(database, test::map_of({}));
        Change change;
        change.set({}, test::way(history.new_ids().next(), {1, 2, 3}));
        history.commit(change, numbered(1), "");
    }
    const auto spoil = [&](const char* sql) {
        database.execute("SAVEPOINT spoiled");
        database.execute("PRAGMA ignore_check_constraints = ON");
        database.execute(sql);
        INFO(sql);
        CHECK_THROWS_AS(History(database, test::map_of({})), Error);
        CHECK_FALSE(check_journal(database).empty());
        database.execute("ROLLBACK TO spoiled");
        database.execute("RELEASE spoiled");
    };
    spoil("UPDATE edit_write SET value = x'FF' WHERE field = 3");
    spoil("UPDATE edit_write SET value = 'text' WHERE field = 0");
    spoil("UPDATE edit_write SET type = 9");
    spoil("UPDATE edit SET label = '{}'");
    spoil("UPDATE edit SET seen = x'80'");
}

}  // namespace arpent::edit
