// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.hpp"

#include "core/store/sqlite_error.hpp"

#include <sqlite3.h>

#include <memory>

namespace arpent::store {

void copy_carnet(const Database& database, const std::filesystem::path& file,
                 const std::string& sql) {
    sqlite3* opened = nullptr;
    int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> target(opened, sqlite3_close);
    if (code == SQLITE_OK) {
        if (sqlite3_backup* backup =
                sqlite3_backup_init(opened, "main", database.handle(), "main")) {
            sqlite3_backup_step(backup, -1);
            sqlite3_backup_finish(backup);
        }
        code = sqlite3_errcode(opened);
    }
    if (code == SQLITE_OK && !sql.empty()) {
        code = sqlite3_exec(opened, sql.c_str(), nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK) {
        throw_sqlite_error(opened, file);
    }
}

}  // namespace arpent::store
