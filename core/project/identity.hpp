// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace arpent::store {
class Database;
}
namespace arpent::project {

/// What a carnet is, decided when it is made.
struct Identity {
    std::string name;
    bool practice = false;  ///< its edits may never be uploaded

    bool operator==(const Identity&) const = default;
};

Identity read_identity(const store::Database& database);
void write_identity(const store::Database& database, const Identity& identity);

}  // namespace arpent::project
