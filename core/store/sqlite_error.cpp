// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_error.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <new>
#include <string>

namespace arpent::store {
namespace {

const char* key_of(int code, int system_error) {
    if (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG) {
        return "error.disk_full";
    }
    switch (code) {
        case SQLITE_FULL: return "error.disk_full";
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN: return "error.cannot_write";
        case SQLITE_NOTADB: return "error.not_a_carnet";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL: return "error.carnet_in_use";
        case SQLITE_IOERR: return "error.carnet_unreachable";
        // SQLITE_ERROR too: our statements are right for our schema, so another one met them.
        default: return "error.carnet_damaged";
    }
}

}  // namespace

void throw_sqlite_error(sqlite3* connection, const std::filesystem::path& file) {
    const int code = sqlite3_errcode(connection);
    if (code == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
    // The system's error number is only fresh when the failure came from the file system.
    const bool from_system = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
    const int system_error = from_system ? sqlite3_system_errno(connection) : 0;
    log::warn("SQLite " + std::to_string(sqlite3_extended_errcode(connection)) + " on " +
              file.string() + ": " + sqlite3_errmsg(connection));
    throw Error(key_of(code, system_error), {{"file", file.string()}});
}

}  // namespace arpent::store
