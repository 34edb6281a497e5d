// SPDX-License-Identifier: GPL-3.0-or-later
// A process that commits edits is killed at random moments, again and again on one carnet.
// ARPENT_KILLS sets how often (30 in the suite).
#include "core/base/number.hpp"
#include "core/edit/history.hpp"
#include "core/store/statement.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <thread>

namespace arpent::edit {
namespace {

using store::Access;
using store::Database;
using store::Statement;

std::int64_t kills() {
    const char* text = std::getenv("ARPENT_KILLS");
    return text != nullptr ? parse_int(text).value_or(30) : 30;
}

std::shared_ptr<osm::MemoryGraph> base_map() {
    test::Dice dice(1);
    return test::random_map(dice);
}

/// A bench made from a mark that was just read: one edit on the map and on marks.
Action from_mark(History& history, const Message& label) {
    Mark mark;
    mark.ref = history.new_ids().next();
    const osm::ElementId bench = osm::node_id(history.new_ids().next());
    Action action{{}, label, "A", {mark}, {}};
    action.change.set({}, test::node(bench.ref, {1, 1}));
    action.marks = {{{mark.ref, MarkField::state}, MarkState::done},
                    {{mark.ref, MarkField::element}, bench}};
    return action;
}

/// Commits, undoes and redoes until it is killed; tells `out` the number of every durable edit.
[[noreturn]] void commit_forever(const std::filesystem::path& carnet, std::uint64_t seed, int out) {
    const Database database = Database::open(carnet, Access::read_write);
    History history(database, base_map());
    test::Dice dice(seed);
    while (true) {
        const std::int64_t last = history.journal().count();
        const Message label{"edit.test", {{"number", std::to_string(last + 1)}}};
        switch (dice.roll(5)) {
            case 0: history.undo("A"); break;
            case 1: history.redo("A"); break;
            case 2: {
                const Action action = from_mark(history, label);
                history.commit(std::span(&action, 1));
                break;
            }
            default:
                history.commit(test::random_change(*history.overlay(), history.new_ids(), dice),
                               label, "A");
        }
        if (const std::int64_t n = history.journal().count(); n != last) {
            if (::write(out, &n, sizeof n) != sizeof n) {
                std::terminate();
            }
        }
    }
}

/// Lets a child work for a while and kills it; the number of the last edit that it called durable.
std::int64_t killed_after(const std::filesystem::path& carnet, std::uint64_t seed,
                          std::chrono::microseconds life) {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe2(pipe.data(), O_CLOEXEC) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            commit_forever(carnet, seed, pipe[1]);
        } catch (...) {
            ::_exit(9);
        }
    }
    ::close(pipe[1]);
    std::this_thread::sleep_for(life);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    std::int64_t last = 0;
    std::int64_t n = 0;
    while (::read(pipe[0], &n, sizeof n) == sizeof n) {
        last = n;
    }
    ::close(pipe[0]);
    return last;
}

}  // namespace

TEST_CASE("whatever was called durable is there after kill -9 at any moment") {
    const arpent::test::TemporaryFolder folder;
    const auto carnet = folder / "carnet.arpent";
    Database::create(carnet);
    test::Dice dice(2026);
    std::int64_t held = 0;
    for (std::int64_t i = 0; i < kills(); ++i) {
        const std::chrono::microseconds life(2000 + dice.roll(60'000));
        const std::int64_t acknowledged = killed_after(carnet, static_cast<std::uint64_t>(i), life);
        INFO("kill " << i << " after " << life.count() << " µs");
        REQUIRE(Database::open(carnet, Access::read_only).integer("SELECT count(*) FROM edit") >=
                acknowledged);
        const Database database = Database::open(carnet, Access::read_write);
        Statement integrity(database, "PRAGMA integrity_check");
        REQUIRE(integrity.step());
        REQUIRE(integrity.text(0) == "ok");
        REQUIRE(check_journal(database).empty());
        const History history(database, base_map());
        REQUIRE(history.journal().count() >= std::max(acknowledged, held));
        held = history.journal().count();
        REQUIRE(test::broken_references(*history.overlay()).empty());
        history.journal().read_all([&](const Edit& edit) {
            const auto number = parse_int(edit.label.args.front().second);
            CHECK((edit.undoes || number == edit.id.n));
            CHECK(edit.marks.size() == (edit.undoes || edit.mark_writes.empty() ? 0 : 1));
            CHECK((edit.marks.empty() || (edit.mark_writes.size() == 3 && !edit.writes.empty())));
        });
    }
    CHECK(held > kills() / 3);
}

}  // namespace arpent::edit
