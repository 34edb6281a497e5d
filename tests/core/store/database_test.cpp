// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.hpp"

#include "core/base/error.hpp"
#include "core/store/migration.hpp"
#include "core/store/schema.hpp"
#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>

namespace arpent::store {
namespace {

namespace fs = std::filesystem;

/// The key of the Error that `act` throws, or "".
template <typename Act>
std::string error_of(Act act) {
    try {
        act();
    } catch (const Error& error) {
        return error.message().key;
    }
    return "";
}

void set_name(const Database& database, const std::string& name) {
    Statement(database, "INSERT OR REPLACE INTO meta VALUES ('name', ?)").bind(name).run();
}

std::string name_of(const Database& database) {
    Statement find(database, "SELECT value FROM meta WHERE key = 'name'");
    return find.step() ? std::string(find.text(0)) : "";
}

fs::path make_carnet(const test::TemporaryFolder& folder) {
    fs::path file = folder / "carnet.arpent";
    set_name(Database::create(file), "Quartier");
    return file;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("what a transaction committed is there after reopening, the rest is not") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    {
        const Database database = Database::open(file, Access::read_write);
        {
            Transaction transaction(database);
            set_name(database, "Îlot n° 3");
            transaction.commit();
        }
        Transaction abandoned(database);
        set_name(database, "abandonné");
    }
    CHECK(name_of(Database::open(file, Access::read_only)) == "Îlot n° 3");
}

TEST_CASE("values of every kind come back from a statement as they were bound") {
    const test::TemporaryFolder folder;
    const Database database = Database::open(make_carnet(folder), Access::read_write);
    Statement echo(database, "SELECT ?, ?, ?, ?, ?, ?, ?");
    const std::string blob("a\0b", 3);
    echo.bind(std::int64_t{1} << 62, 0.5, "œuvre", std::as_bytes(std::span(blob)), nullptr,
              std::optional<int>(7), std::string_view{});
    REQUIRE(echo.step());
    CHECK(echo.integer(0) == std::int64_t{1} << 62);
    CHECK(echo.real(1) == 0.5);
    CHECK(echo.text(2) == "œuvre");
    CHECK(echo.blob(3).size() == 3);
    CHECK(echo.is_null(4));
    CHECK(echo.integer(5) == 7);
    CHECK_FALSE(echo.is_null(6));
    echo.bind(std::optional<int>{});
    REQUIRE(echo.step());
    CHECK(echo.is_null(0));
}

TEST_CASE("a closed carnet is one file, also when a reader closes last") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    {
        auto writer = std::make_unique<Database>(Database::open(file, Access::read_write));
        const Database reader = writer->reader();
        set_name(*writer, "Bondy");
        CHECK(name_of(reader) == "Bondy");
        writer.reset();
        CHECK(name_of(reader) == "Bondy");
        CHECK(error_of([&] { Database::open(file, Access::read_write); }) == "error.carnet_in_use");
    }
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("reading a carnet leaves one file, and not a byte of it changed") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    { set_name(Database::open(file, Access::read_write), "Bondy"); }
    const std::string before = bytes_of(file);
    {
        const Database reader = Database::open(file, Access::read_only);
        CHECK(name_of(reader) == "Bondy");
        CHECK(error_of([&] { set_name(reader, "x"); }) == "error.cannot_write");
    }
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
    CHECK(bytes_of(file) == before);
}

TEST_CASE("a reader cannot write") {
    const test::TemporaryFolder folder;
    const Database writer = Database::open(make_carnet(folder), Access::read_write);
    CHECK(error_of([&] { set_name(writer.reader(), "x"); }) == "error.cannot_write");
}

TEST_CASE("a second writer of the process writes, keeps the lock, and leaves one file") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    {
        auto first = std::make_unique<Database>(Database::open(file, Access::read_write));
        const Database second = first->writer();
        set_name(second, "Bobigny");
        CHECK(name_of(*first) == "Bobigny");
        set_name(*first, "Pantin");
        CHECK(name_of(second) == "Pantin");
        first.reset();
        CHECK(error_of([&] { Database::open(file, Access::read_write); }) == "error.carnet_in_use");
        set_name(second, "Drancy");
    }
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
    const Database again = Database::open(file, Access::read_only);
    CHECK(name_of(again) == "Drancy");
    CHECK(error_of([&] { again.writer(); }) == "error.cannot_write");
}

TEST_CASE("a second instance on a carnet gets one clear error, and may still read") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    const Database first = Database::open(file, Access::read_write);
    CHECK(error_of([&] { Database::open(file, Access::read_write); }) == "error.carnet_in_use");
    set_name(first, "toujours là");  // the refused attempt has taken no lock away
    const pid_t child = ::fork();
    if (child == 0) {
        const bool refused =
            error_of([&] { Database::open(file, Access::read_write); }) == "error.carnet_in_use";
        const bool read = name_of(Database::open(file, Access::read_only)) == "toujours là";
        ::_exit(refused && read ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
}

TEST_CASE("a process that was killed leaves no lock") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    const pid_t child = ::fork();
    if (child == 0) {
        const Database database = Database::open(file, Access::read_write);
        set_name(database, "tué");
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(name_of(Database::open(file, Access::read_write)) == "tué");
}

TEST_CASE("files that are no carnet are refused by name") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "truc.arpent";
    const auto error = [&](Access access) {
        return error_of([&] { Database::open(file, access); });
    };
    CHECK(error(Access::read_write) == "error.not_found");
    std::ofstream(file).close();
    CHECK(error(Access::read_write) == "error.not_a_carnet");
    std::ofstream(file) << "<?xml version='1.0'?>" << std::string(5000, ' ');
    CHECK(error(Access::read_write) == "error.not_a_carnet");
    CHECK(error(Access::read_only) == "error.not_a_carnet");
    fs::remove(file);
    sqlite3* other = nullptr;
    sqlite3_open(file.c_str(), &other);
    sqlite3_exec(other, "CREATE TABLE t (x)", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    CHECK(error(Access::read_write) == "error.not_a_carnet");
    CHECK(error_of([&] { Database::open(folder.path(), Access::read_only); }) ==
          "error.not_a_carnet");
}

TEST_CASE("a carnet of a newer version is refused and left alone") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    Database::open(file, Access::read_write)
        .execute("PRAGMA user_version = " + std::to_string(current_version.number() + 1));
    CHECK(error_of([&] { Database::open(file, Access::read_write); }) == "error.carnet_newer");
    CHECK(error_of([&] { Database::open(file, Access::read_only); }) == "error.carnet_newer");
}

TEST_CASE("a migration keeps a copy and does all its steps or none") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    const Database database = Database::open(file, Access::read_write);
    constexpr SchemaVersion next{current_version.major, current_version.minor + 1};
    constexpr SchemaVersion target{current_version.major, current_version.minor + 2};
    const std::array<Migration, 2> broken{
        {{current_version, next, "CREATE TABLE one (x)"}, {next, target, "no SQL at all"}}};
    CHECK(error_of([&] { migrate(database, target, broken); }) == "error.carnet_damaged");
    CHECK(database.integer("PRAGMA user_version") == current_version.number());
    const std::array<Migration, 2> steps{
        {{current_version, next, "CREATE TABLE one (x)"}, {next, target, "CREATE TABLE two (x)"}}};
    migrate(database, target, steps);
    CHECK(database.integer("PRAGMA user_version") == target.number());
    CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('one', 'two')") == 2);
    const Database copy = Database::open(folder / ("carnet " + current_version.text() + ".arpent"),
                                         Access::read_only);
    CHECK(copy.integer("PRAGMA user_version") == current_version.number());
    CHECK(name_of(copy) == "Quartier");
}

/// The tables and indexes of a carnet with the statements that make them.
std::string schema_of(const Database& database) {
    Statement rows(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    std::string all;
    while (rows.step()) {
        all += std::string(rows.text(0)) + ";";
    }
    return all;
}

TEST_CASE("a carnet of version 1.0 opens, keeps what it held, and becomes like a new one") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    const std::string fresh = schema_of(Database::open(file, Access::read_only));
    {
        // What later versions added is taken away again: what stays is a carnet of 1.0.
        const Database database = Database::open(file, Access::read_write);
        for (const char* table :
             {"osm_element", "upload_action", "upload", "upload_held", "edit_proof", "osm_id",
              "carried", "idea", "sheet_page", "sheet", "printer", "sector", "work_group", "mark",
              "scan_hash", "edit_write"}) {
            database.execute(std::string("DROP TABLE ") + table);
        }
        database.execute(
            "DELETE FROM meta WHERE key IN ('carnet', 'key');"
            "CREATE TABLE edit_write (device INTEGER NOT NULL, n INTEGER NOT NULL, position "
            "INTEGER NOT NULL, type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 2), ref INTEGER NOT "
            "NULL, field INTEGER NOT NULL CHECK (field BETWEEN 0 AND 4), key TEXT NOT NULL, value, "
            "before, version INTEGER NOT NULL, PRIMARY KEY (device, n, position), FOREIGN KEY "
            "(device, n) REFERENCES edit (device, n)) WITHOUT ROWID;"
            "CREATE INDEX edit_write_by_element ON edit_write (type, ref);"
            "INSERT INTO device VALUES (9, x'00', 0);"
            "INSERT INTO edit VALUES (9, 1, 1, 0, 'A', '[\"x\"]', NULL, NULL, x'');"
            "INSERT INTO edit_write VALUES (9, 1, 0, 0, -5, 1, 'name', 'Îlot', NULL, 0);");
        database.execute("PRAGMA user_version = 1000");
    }
    CHECK(error_of([&] { Database::open(file, Access::read_only); }) == "error.carnet_older");
    {
        const Database database = Database::open(file, Access::read_write);
        CHECK(database.integer("PRAGMA user_version") == current_version.number());
        CHECK(name_of(database) == "Quartier");
        CHECK(schema_of(database) == fresh);
        CHECK(
            database.integer("SELECT count(*) FROM meta WHERE (key = 'carnet' AND length(value) = "
                             "32) OR (key = 'key' AND length(value) = 64)") == 2);
        CHECK(database.integer("SELECT count(*) FROM edit_write WHERE ref = -5 AND key = 'name' "
                               "AND value = 'Îlot' AND before IS NULL") == 1);
    }
    CHECK(fs::exists(folder / "carnet 1.0.arpent"));
}

TEST_CASE("a full disk is said, and what was stored stays") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    const Database database = Database::open(file, Access::read_write);
    const std::int64_t pages = database.integer("PRAGMA page_count");
    database.execute("PRAGMA max_page_count = " + std::to_string(pages + 1));
    CHECK(error_of([&] {
              Transaction transaction(database);
              set_name(database, std::string(100'000, 'x'));
              transaction.commit();
          }) == "error.disk_full");
    CHECK(name_of(database) == "Quartier");
    set_name(database, "encore");
    CHECK(name_of(database) == "encore");
}

TEST_CASE("a carnet in a folder that cannot be written is read, and writing is refused") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    { set_name(Database::open(file, Access::read_write), "lisible"); }
    fs::permissions(folder.path(), fs::perms(0555));
    const pid_t child = ::fork();
    if (child == 0) {
        // root may write anywhere
        const bool stranger = ::geteuid() != 0 || ::setuid(65534) == 0;
        const bool read = name_of(Database::open(file, Access::read_only)) == "lisible";
        const bool refused =
            error_of([&] { Database::open(file, Access::read_write); }) == "error.cannot_write";
        ::_exit(stranger && read && refused ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("a truncated carnet is an error, not a crash") {
    const test::TemporaryFolder folder;
    const fs::path file = make_carnet(folder);
    fs::resize_file(file, fs::file_size(file) / 2);
    CHECK(error_of([&] {
              const Database database = Database::open(file, Access::read_write);
              database.integer("SELECT count(*) FROM edit_write");
              set_name(database, "x");
          }) == "error.carnet_damaged");
}

}  // namespace arpent::store
