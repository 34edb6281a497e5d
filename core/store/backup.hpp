// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.hpp"

#include <filesystem>
#include <string>

namespace arpent::store {

/// Copies a carnet, as it is committed, into a file that is nobody's carnet yet (the path of an
/// AtomicFile), then runs `sql` there. SQLite copies its own file: opening it beside SQLite would
/// drop SQLite's locks. Throws Error when either file fails.
void copy_carnet(const Database& database, const std::filesystem::path& file,
                 const std::string& sql = {});

}  // namespace arpent::store
