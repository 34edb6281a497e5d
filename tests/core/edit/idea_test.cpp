// SPDX-License-Identifier: GPL-3.0-or-later
// Ideas in the journal: written once, there or not, undone like anything else.
#include "core/edit/idea.hpp"

#include "core/base/error.hpp"
#include "core/edit/edit_proof.hpp"
#include "core/edit/history.hpp"
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

Idea wish(IdeaRef ref) {
    return {ref, IdeaHeading::meet, "Un banc à l’ombre", {6854321, 473912345}};
}

IdeaRef add(History& history) {
    Action action;
    action.label = {"edit.test", {}};
    action.group = "Est";
    action.ideas = {wish(history.new_ids().next())};
    history.commit(std::span(&action, 1));
    return action.ideas.front().ref;
}

void drop(History& history, IdeaRef idea) {
    Action action;
    action.label = {"edit.test", {}};
    action.dropped = {idea};
    history.commit(std::span(&action, 1));
}

}  // namespace

TEST_CASE("an edit about ideas comes back from the journal as it was written") {
    const Carnet carnet;
    const Database database = carnet.open();
    Journal journal(database);
    Edit edit;
    edit.label = {"edit.test", {}};
    const IdeaRef first = -(journal.device() << 24) - 7;
    edit.writes = {{{osm::node_id(5), Field::tag, "name"}, std::string("à"), Value(), 3}};
    edit.ideas = {wish(first)};
    edit.idea_writes = {{first, true, false}, {first + 1, false, true}};
    journal.append(std::span(&edit, 1));
    CHECK(journal.read(edit.id) == edit);
    CHECK(Journal(database).last_new_counter() == 7);
    CHECK(check_journal(database).empty());
}

TEST_CASE("an idea is taken back and comes again, also after a restart") {
    const Carnet carnet;
    const auto base = test::map_of({});
    IdeaRef idea = 0;
    {
        const Database database = carnet.open();
        History history(database, base);
        idea = add(history);
        REQUIRE(history.ideas().existing().size() == 1);
        CHECK(history.ideas().existing().front().idea == wish(idea));
        CHECK(history.ideas().existing().front().group == "Est");
        CHECK(history.undo("Est"));
        CHECK(history.ideas().existing().empty());
    }
    const Database database = carnet.open();
    History history(database, base);
    CHECK(history.ideas().existing().empty());
    CHECK(history.redo("Est"));
    CHECK(history.ideas().exists(idea));
    drop(history, idea);
    CHECK_FALSE(history.ideas().exists(idea));
    drop(history, idea);  // nothing more to do, so no edit
    CHECK(history.journal().count() == 4);
    CHECK(history.undo("Est"));
    CHECK(history.ideas().exists(idea));
    CHECK(history.overlay()->get(osm::node_id(idea)) == osm::Element{});
}

TEST_CASE("a row that is no idea makes the carnet damaged, not the map wrong") {
    const Carnet carnet;
    const auto base = test::map_of({});
    const Database database = carnet.open();
    {
        History history(database, base);
        add(history);
    }
    const char* spoil = nullptr;
    SECTION("a place that is none") { spoil = "UPDATE idea SET place = 9223372036854775807"; }
    SECTION("a text longer than any") { spoil = "UPDATE idea SET text = hex(zeroblob(1001))"; }
    SECTION("a register that ideas do not have") {
        spoil = "UPDATE edit_write SET field = 5 WHERE type = 4";
    }
    database.execute(spoil);
    CHECK_THROWS_AS(History(database, base), Error);
    CHECK_FALSE(check_journal(database).empty());
}

TEST_CASE("the proof of an edit covers its ideas, and edits without ideas keep theirs") {
    const Carnet carnet;
    const Database database = carnet.open();
    EditId id;
    {
        History history(database, test::map_of({}));
        add(history);
        id = {history.journal().device(), 1};
    }
    EditProver prover(database, carnet_key(database));
    CHECK(prover.holds(id));
    const auto with_idea = prover.content_of(id);
    database.execute("UPDATE idea SET text = 'autre chose'");
    CHECK_FALSE(prover.holds(id));
    database.execute("DELETE FROM idea");
    // Three tables, each ended by a nought, as before there were ideas.
    const auto without = prover.content_of(id);
    REQUIRE(without.size() < with_idea.size());
    CHECK(std::equal(without.begin(), without.end(), with_idea.begin()));
}

}  // namespace arpent::edit
