// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace arpent::store {

class Database;

/// The number of the format that FORMAT.md describes; a reader refuses any other.
constexpr int base_format = 1;

/// Makes the empty tables of a base, inside the caller's transaction.
void create_base_tables(const Database& database);

}  // namespace arpent::store
