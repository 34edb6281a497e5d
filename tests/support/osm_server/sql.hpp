// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace arpent::test::osm_server {

/// One SQLite statement, used up at once. Not the carnet's classes: a server of its own must not
/// share their faults.
class Sql {
public:
    template <typename... Values>
    Sql(sqlite3* database, const char* sql, const Values&... values) : database_(database) {
        check(sqlite3_prepare_v2(database, sql, -1, &handle_, nullptr));
        int index = 0;
        (bind(++index, values), ...);
    }
    ~Sql() { sqlite3_finalize(handle_); }
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;

    bool step() {
        const int code = sqlite3_step(handle_);
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            check(code);
        }
        return code == SQLITE_ROW;
    }
    std::int64_t integer(int column) const { return sqlite3_column_int64(handle_, column); }
    std::string text(int column) const {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
    }

private:
    void bind(int index, std::int64_t value) { sqlite3_bind_int64(handle_, index, value); }
    void bind(int index, std::string_view value) {
        sqlite3_bind_text(handle_, index, value.data(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT);
    }
    void check(int code) const {
        if (code != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(database_));
        }
    }

    sqlite3* database_;
    sqlite3_stmt* handle_ = nullptr;
};

/// Runs a statement that gives no rows.
template <typename... Values>
void run_sql(sqlite3* database, const char* sql, const Values&... values) {
    Sql statement(database, sql, values...);
    while (statement.step()) {
    }
}

}  // namespace arpent::test::osm_server
