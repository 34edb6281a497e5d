// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/identity.hpp"

#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"

#include <string_view>

namespace arpent::project {
namespace {

constexpr std::string_view name_key = "name";
constexpr std::string_view upload_key = "upload";
constexpr std::string_view never = "never";

}  // namespace

Identity read_identity(const store::Database& database) {
    Identity identity;
    store::Statement rows(database, "SELECT key, value FROM meta");
    while (rows.step()) {
        if (rows.text(0) == name_key) {
            identity.name = rows.text(1);
        } else if (rows.text(0) == upload_key) {
            identity.practice = rows.text(1) == never;
        }
    }
    return identity;
}

void write_identity(const store::Database& database, const Identity& identity) {
    store::Transaction transaction(database);
    store::Statement write(database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
    write.bind(name_key, std::string_view(identity.name)).run();
    if (identity.practice) {
        write.bind(upload_key, never).run();
    }
    transaction.commit();
}

}  // namespace arpent::project
