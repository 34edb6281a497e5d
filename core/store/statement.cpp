// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.hpp"

#include "core/store/sqlite_error.hpp"

#include <sqlite3.h>

#include <utility>

namespace arpent::store {

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
    check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle_,
                             nullptr));
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_), handle_(std::exchange(other.handle_, nullptr)) {}

void Statement::check(int code) const {
    if (code != SQLITE_OK) {
        throw_sqlite_error(database_->handle(), database_->path());
    }
}

void Statement::bind_integer(int index, std::int64_t value) {
    check(sqlite3_bind_int64(handle_, index, value));
}

void Statement::bind_other(int index, double value) {
    check(sqlite3_bind_double(handle_, index, value));
}

void Statement::bind_other(int index, std::string_view value) {
    // A null pointer would bind NULL where the empty text is meant.
    const char* data = value.data() != nullptr ? value.data() : "";
    check(sqlite3_bind_text64(handle_, index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_other(int index, Bytes value) {
    const void* data = value.data() != nullptr ? static_cast<const void*>(value.data()) : "";
    check(sqlite3_bind_blob64(handle_, index, data, value.size(), SQLITE_TRANSIENT));
}

bool Statement::step() {
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        throw_sqlite_error(database_->handle(), database_->path());
    }
    return false;
}

void Statement::run() {
    step();
    reset();
}

void Statement::reset() {
    sqlite3_reset(handle_);  // repeats the failure of the last step, which has been thrown
    sqlite3_clear_bindings(handle_);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

bool Statement::is_integer(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_INTEGER;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

double Statement::real(int column) const { return sqlite3_column_double(handle_, column); }

std::string_view Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return data == nullptr
               ? std::string_view{}
               : std::string_view(data,
                                  static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}

Bytes Statement::blob(int column) const {
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(handle_, column));
    return data == nullptr
               ? Bytes{}
               : Bytes(data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}

}  // namespace arpent::store
