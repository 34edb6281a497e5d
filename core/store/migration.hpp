// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.hpp"
#include "core/store/schema.hpp"

#include <span>
#include <string_view>

namespace arpent::store {

/// What turns a carnet of version `from` into one of version `to`.
struct Migration {
    SchemaVersion from;
    SchemaVersion to;
    std::string_view sql;
};

/// Every step that led to current_version, oldest first.
std::span<const Migration> known_migrations();

/// Brings an older carnet to version `target`: keeps a copy beside it ("NAME 1.0.arpent"), then
/// runs the steps in one transaction. Nothing happens to a carnet of that version already.
/// Throws Error: error.carnet_damaged when no step starts at the carnet's version.
void migrate(const Database& database, SchemaVersion target, std::span<const Migration> steps);

}  // namespace arpent::store
