// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transaction.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <sqlite3.h>

namespace arpent::store {

// IMMEDIATE: a reader that becomes a writer halfway could be refused without waiting.
Transaction::Transaction(const Database& database) : database_(database) {
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // SQLite itself rolls back after some failures (full disk); a second ROLLBACK is an error.
    if (open_ && sqlite3_get_autocommit(database_.handle()) == 0) {
        try {
            database_.execute("ROLLBACK");
        } catch (const Error& error) {
            log::warn(error.what());
        }
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace arpent::store
