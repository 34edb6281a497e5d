// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

struct sqlite3;

namespace arpent::store {

/// Throws the Error that SQLite's last failure on `connection` means to a person:
/// error.disk_full, error.cannot_write, error.not_a_carnet, error.carnet_damaged,
/// error.carnet_in_use, error.carnet_unreachable (a pulled stick, a failing disk).
[[noreturn]] void throw_sqlite_error(sqlite3* connection, const std::filesystem::path& file);

}  // namespace arpent::store
