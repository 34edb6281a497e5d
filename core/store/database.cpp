// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.hpp"

#include "core/base/error.hpp"
#include "core/store/migration.hpp"
#include "core/store/schema.hpp"
#include "core/store/sqlite_error.hpp"
#include "core/store/statement.hpp"

#include <sqlite3.h>

#include <system_error>
#include <utility>

namespace arpent::store {
namespace {

namespace fs = std::filesystem;

constexpr int busy_wait_ms = 2000;  // a reader of another process during our checkpoint

[[noreturn]] void fail(const char* key, const fs::path& file) {
    throw Error(key, {{"file", file.string()}});
}

/// A path as SQLite's URI, in which ? # % have a meaning.
std::string uri_of(const fs::path& file, bool immutable) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            uri += '%';
            uri += hex[static_cast<unsigned char>(c) >> 4U];
            uri += hex[static_cast<unsigned char>(c) & 15U];
        } else {
            uri += c;
        }
    }
    return immutable ? uri + "?immutable=1" : uri;
}

/// The file may come from anywhere: nothing in its schema may run or deceive.
void distrust(sqlite3* handle) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_extended_result_codes(handle, 0);
}

/// Whether what the file says of itself is a carnet; throws unless its version is known.
void check_identity(const Database& database) {
    if (database.integer("PRAGMA application_id") != application_id) {
        fail("error.not_a_carnet", database.path());
    }
    const std::int64_t version = database.integer("PRAGMA user_version");
    if (version > current_version.number()) {
        fail("error.carnet_newer", database.path());
    }
    if (version < current_version.number() && database.access() == Access::read_only) {
        fail("error.carnet_older", database.path());
    }
}

void use_wal(const Database& database) {
    Statement mode(database, "PRAGMA journal_mode = WAL");
    if (!mode.step() || mode.text(0) != "wal") {
        fail("error.cannot_write", database.path());
    }
}

void check_is_file(const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
        fail("error.not_found", file);
    }
    if (error) {
        fail("error.cannot_read", file);
    }
    if (status.type() != fs::file_type::regular || fs::file_size(file, error) == 0) {
        fail("error.not_a_carnet", file);
    }
}

}  // namespace

void Database::connect(int flags, bool immutable) {
    const std::string uri = uri_of(path_, immutable);
    const int code = sqlite3_open_v2(uri.c_str(), &handle_,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr);
    if (code != SQLITE_OK) {
        throw_sqlite_error(handle_, path_);
    }
    sqlite3_busy_timeout(handle_, busy_wait_ms);
    distrust(handle_);
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA cell_size_check = ON");
}

void Database::connect_to_read() {
    // A reader that could write nothing would leave the -wal and -shm files behind when it closes
    // last; where the file cannot be written, SQLite opens it to read by itself.
    connect(SQLITE_OPEN_READWRITE, false);
    execute("PRAGMA query_only = ON");
    if (access_ == Access::read_write) {
        return;
    }
    // A WAL database on a medium that cannot be written has no place for its -shm file.
    sqlite3_stmt* probe = nullptr;
    sqlite3_prepare_v2(handle_, "SELECT count(*) FROM sqlite_schema", -1, &probe, nullptr);
    const int code = probe != nullptr ? sqlite3_step(probe) : sqlite3_errcode(handle_);
    sqlite3_finalize(probe);
    const bool has_wal = fs::exists(path_.string() + "-wal");
    if ((code == SQLITE_CANTOPEN || code == SQLITE_READONLY) && !has_wal) {
        sqlite3_close(std::exchange(handle_, nullptr));
        connect(SQLITE_OPEN_READONLY, true);
    }
}

Database Database::create(const fs::path& file) {
    Database database(file, Access::read_write);
    database.connect(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, false);
    database.execute("PRAGMA journal_mode = MEMORY");
    database.execute("PRAGMA synchronous = OFF");
    database.execute("PRAGMA application_id = " + std::to_string(application_id));
    database.execute("PRAGMA user_version = " + std::to_string(current_version.number()));
    database.execute(std::string(schema_sql()));
    return database;
}

Database Database::open(const fs::path& file, Access access) {
    check_is_file(file);
    Database database(file, access);
    if (access == Access::read_only) {
        database.connect_to_read();
        check_identity(database);
        return database;
    }
    database.lock_ = CarnetLock::take(file);
    database.connect(SQLITE_OPEN_READWRITE, false);
    check_identity(database);
    if (sqlite3_db_readonly(database.handle_, "main") == 1) {
        fail("error.cannot_write", file);
    }
    use_wal(database);
    database.execute("PRAGMA synchronous = FULL");
    migrate(database, current_version, known_migrations());
    return database;
}

Database Database::reader() const {
    Database database(path_, access_);
    database.lock_ = lock_;
    database.is_first_ = false;
    database.connect_to_read();
    return database;
}

Database Database::writer() const {
    if (access_ == Access::read_only) {
        fail("error.cannot_write", path_);
    }
    Database database(path_, access_);
    database.lock_ = lock_;
    database.is_first_ = false;
    database.connect(SQLITE_OPEN_READWRITE, false);
    database.execute("PRAGMA synchronous = FULL");
    return database;
}

Database::~Database() {
    if (handle_ == nullptr) {
        return;
    }
    // Those that joined may live on; the log's content moves into the carnet now all the same. When
    // one of them closes, nothing moves: that would keep the first waiting.
    if (access_ == Access::read_write && is_first_) {
        sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    }
    sqlite3_close_v2(handle_);
}

Database::Database(Database&& other) noexcept
    : path_(std::move(other.path_)),
      access_(other.access_),
      lock_(std::move(other.lock_)),
      is_first_(other.is_first_),
      handle_(std::exchange(other.handle_, nullptr)) {}

void Database::execute(const std::string& sql) const {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw_sqlite_error(handle_, path_);
    }
}

std::int64_t Database::integer(const std::string& sql) const {
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

}  // namespace arpent::store
