// SPDX-License-Identifier: GPL-3.0-or-later
// Every write and every sync of a commit fails once: a full disk, a pulled stick.
#include "core/base/error.hpp"
#include "core/edit/history.hpp"
#include "core/store/statement.hpp"
#include "tests/core/edit/fault_vfs.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

namespace arpent::edit {
namespace {

using store::Access;
using store::Database;

/// The error that a commit meets, or "".
std::string commit_error(History& history, const Change& change, const std::string& name) {
    try {
        history.commit(change, {"edit.test", {{"name", name}}}, "A");
    } catch (const Error& error) {
        return error.message().key;
    }
    return "";
}

Change bench(History& history) {
    Change change;
    change.set({}, test::node(history.new_ids().next(), {1, 2}, {{"amenity", "bench"}}));
    return change;
}

}  // namespace

TEST_CASE("a disk that fails during a commit is said, and nothing acknowledged is lost") {
    for (const auto& [code, key] : std::map<int, std::string>{
             {SQLITE_FULL, "error.disk_full"}, {SQLITE_IOERR, "error.carnet_unreachable"}}) {
        const arpent::test::TemporaryFolder folder;
        const auto carnet = folder / "carnet.arpent";
        test::FaultyDisk disk;
        Database::create(carnet);
        std::int64_t acknowledged = 0;
        bool failed = true;
        for (int operation = 1; failed; ++operation) {
            INFO("operation " << operation << ", code " << code);
            REQUIRE(operation < 100);
            {
                const Database database = Database::open(carnet, Access::read_write);
                History history(database, test::map_of({}));
                REQUIRE(history.journal().count() == acknowledged);
                const auto before = test::elements_of(*history.overlay());
                disk.fail_from(operation, code);
                const std::string error = commit_error(history, bench(history), "faulty");
                disk.heal();
                failed = !error.empty();
                if (failed) {
                    CHECK(error == key);
                    CHECK(test::elements_of(*history.overlay()) == before);
                } else {
                    ++acknowledged;
                }
                REQUIRE(commit_error(history, bench(history), "after").empty());
                ++acknowledged;
                CHECK(history.journal().count() == acknowledged);
            }
            const Database database = Database::open(carnet, Access::read_only);
            store::Statement integrity(database, "PRAGMA integrity_check");
            REQUIRE(integrity.step());
            CHECK(integrity.text(0) == "ok");
            CHECK(check_journal(database).empty());
        }
        CHECK(acknowledged > 3);
    }
}

}  // namespace arpent::edit
