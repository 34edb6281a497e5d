// SPDX-License-Identifier: GPL-3.0-or-later
// Marks in the journal: one edit with the map, undone with it, whole or not at all.
#include "core/base/error.hpp"
#include "core/edit/history.hpp"
#include "core/store/statement.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

namespace arpent::edit {
namespace {

using store::Access;
using store::Database;

struct Carnet {
    arpent::test::TemporaryFolder folder;
    std::filesystem::path file = folder / "carnet.arpent";

    Carnet() { Database::create(file); }
    Database open() const { return Database::open(file, Access::read_write); }
};

const Message read_label{"edit.test", {{"what", "read"}}};
const Message enter_label{"edit.test", {{"what", "enter"}}};

Mark sticker(MarkRef ref) {
    Mark mark;
    mark.ref = ref;
    mark.kind = MarkKind::sticker;
    mark.picture.fill(std::byte{0xAB});
    mark.sheet = "5SRPP3";
    mark.number = 12;
    mark.sticker_kind = 0;
    mark.place = {6854321, 473912345};
    mark.page = {101.25, 66.5};
    mark.box = {{{97, 62}, {105.5, 70}}};
    mark.crop = {{{1010.5, 600}, {1101, 602.25}, {1100, 700}, {-3, 699}}};
    return mark;
}

/// Reads one mark; its ref.
MarkRef read_one(History& history) {
    const MarkRef ref = history.new_ids().next();
    const Action action{{}, read_label, "A", {sticker(ref)}, {}};
    history.commit(std::span(&action, 1));
    return ref;
}

/// Makes a bench of the mark.
osm::ElementId enter(History& history, MarkRef mark) {
    const osm::Element bench = test::node(history.new_ids().next(), {5, 5}, {{"amenity", "bench"}});
    Action action{{}, enter_label, "A", {}, {}};
    action.change.set({}, bench);
    action.marks = {{{mark, MarkField::state}, MarkState::done},
                    {{mark, MarkField::element}, bench.id()},
                    {{mark, MarkField::preset}, std::string("street/bench")}};
    history.commit(std::span(&action, 1));
    return bench.id();
}

MarkFields fields_of(const History& history, MarkRef ref) {
    const MarkBoard::Entry* entry = history.marks().find(ref);
    REQUIRE(entry != nullptr);
    return entry->fields;
}

}  // namespace

TEST_CASE("an edit about the map and marks comes back from the journal as it was written") {
    const Carnet carnet;
    const Database database = carnet.open();
    Journal journal(database);
    Edit edit;
    edit.label = enter_label;
    const MarkRef first = -(journal.device() << 24) - 7;
    edit.writes = {{{osm::node_id(5), Field::tag, "name"}, std::string("à"), Value(), 3}};
    edit.marks = {sticker(first), sticker(first - 1)};
    edit.marks.back().kind = MarkKind::row;
    edit.marks.back().sticker_kind = -1;
    edit.marks.back().place = {};
    edit.marks.back().ticks = "x-?-----";
    edit.mark_writes = {
        {{first, MarkField::existence}, true, false},
        {{first, MarkField::state}, MarkState::doubtful, MarkState::todo},
        {{first, MarkField::element}, osm::way_id(first), MarkValue()},
        {{first, MarkField::element}, MarkValue(), osm::relation_id(12)},
        {{first, MarkField::preset}, std::string("équipement/banc"), MarkValue()},
    };
    journal.append(std::span(&edit, 1));
    CHECK(journal.read(edit.id) == edit);
    CHECK(Journal(database).last_new_counter() == 7);
    CHECK(check_journal(database).empty());
}

TEST_CASE("entering a bench from a mark is one edit: undo takes both back, redo brings both") {
    const Carnet carnet;
    const auto base = test::map_of({});
    MarkRef mark = 0;
    osm::ElementId bench;
    const MarkFields todo{true, MarkState::todo, std::nullopt, ""};
    MarkFields done;
    {
        const Database database = carnet.open();
        History history(database, base);
        mark = read_one(history);
        bench = enter(history, mark);
        done = {true, MarkState::done, bench, "street/bench"};
        CHECK(history.journal().count() == 2);
        CHECK(fields_of(history, mark) == done);
    }
    {
        const Database database = carnet.open();
        History history(database, base);
        REQUIRE(fields_of(history, mark) == done);
        CHECK(history.undo_label() == enter_label);
        REQUIRE(history.undo("A"));
        CHECK(fields_of(history, mark) == todo);
        CHECK_FALSE(history.overlay()->get(bench));
    }
    {
        const Database database = carnet.open();
        History history(database, base);
        REQUIRE(fields_of(history, mark) == todo);
        REQUIRE(history.redo("A"));
        CHECK(fields_of(history, mark) == done);
        CHECK(history.overlay()->get(bench));
        history.undo("A");
        history.undo("A");
        CHECK(history.marks().existing().empty());
        CHECK(history.marks().find(mark) != nullptr);
        CHECK_FALSE(history.undo_label());
        history.redo("A");
        CHECK(history.marks().existing().size() == 1);
        CHECK(history.marks().existing().front().mark == sticker(mark));
        CHECK(check_journal(database).empty());
    }
}

TEST_CASE("a mark's place in the picture lies where it lies in its box") {
    Mark mark = sticker(-1);
    mark.box = {{{10, 20}, {14, 28}}};
    mark.page = {11, 26};
    mark.crop = {{{100, 50}, {180, 50}, {180, 210}, {100, 210}}};
    CHECK(mark.in_picture() == MarkPoint{120, 170});
    mark.crop = {{{180, 210}, {100, 210}, {100, 50}, {180, 50}}};  // upside down
    CHECK(mark.in_picture() == MarkPoint{160, 90});
}

TEST_CASE("undo leaves what was said about a mark since") {
    const Carnet carnet;
    const Database database = carnet.open();
    History history(database, test::map_of({}));
    const MarkRef mark = read_one(history);
    const auto set = [&](MarkState state) {
        const Action action{
            {}, enter_label, "A", {}, {{{mark, MarkField::state}, MarkValue(state)}}};
        history.commit(std::span(&action, 1));
    };
    set(MarkState::doubtful);
    const std::int64_t edits = history.journal().count();
    set(MarkState::doubtful);
    CHECK(history.journal().count() == edits);
    set(MarkState::not_found);
    history.undo("A");
    CHECK(fields_of(history, mark).state == MarkState::doubtful);
    history.undo("A");
    CHECK(fields_of(history, mark).state == MarkState::todo);
}

TEST_CASE("what stands beside an edit is written with it or not at all") {
    const Carnet carnet;
    const Database database = carnet.open();
    History history(database, test::map_of({}));
    const MarkRef ref = history.new_ids().next();
    const Action action{{}, read_label, "A", {sticker(ref)}, {}};
    const auto layer = [&] {
        database.execute("INSERT INTO meta (key, value) VALUES ('layer', 'here')");
    };
    const auto layers = [&] {
        return database.integer("SELECT count(*) FROM meta WHERE key = 'layer'");
    };
    CHECK_THROWS_AS(history.commit(std::span(&action, 1),
                                   [&] {
                                       layer();
                                       throw Error("error.disk_full");
                                   }),
                    Error);
    CHECK(layers() == 0);
    CHECK(history.journal().count() == 0);
    CHECK(history.marks().existing().empty());
    history.commit(std::span(&action, 1), layer);
    CHECK(layers() == 1);
    CHECK(history.marks().existing().size() == 1);
}

TEST_CASE("rows about marks that mean nothing are damage, and check names them") {
    const Carnet carnet;
    const Database database = carnet.open();
    {
        History history(database, test::map_of({}));
        enter(history, read_one(history));
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
    spoil("UPDATE edit_write SET value = 9 WHERE field = 5");
    spoil("UPDATE edit_write SET value = x'FF' WHERE field = 6");
    spoil("UPDATE edit_write SET field = 3 WHERE field = 7");
    spoil("UPDATE mark SET picture = x'00'");
    spoil("UPDATE mark SET geometry = x'01'");
    spoil("UPDATE mark SET ticks = 'yes'");
}

}  // namespace arpent::edit
