// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.hpp"

namespace arpent::store {

/// All or nothing: what is written between construction and commit() is durable when commit()
/// returns, and gone if it is not reached. Transactions do not nest.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    const Database& database_;
    bool open_ = true;
};

}  // namespace arpent::store
