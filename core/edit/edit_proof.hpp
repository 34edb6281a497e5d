// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/store/database.hpp"
#include "core/store/statement.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace arpent::edit {

/// HMAC-SHA-256 of an edit's rows, as core/merge/README.md writes them.
using Proof = std::array<std::byte, 32>;

/// The key of a carnet (meta.key). Throws Error (error.carnet_damaged) where it is missing.
std::vector<std::byte> carnet_key(const store::Database& database);

/// Proves that edits are as the device wrote them that had the key.
class EditProver {
public:
    EditProver(const store::Database& database, std::vector<std::byte> key);

    /// The rows that the carnet holds of an edit, as bytes that say all of it.
    std::vector<std::byte> content_of(EditId id);
    /// Of these.
    Proof proof_of(EditId id);
    /// What the carnet keeps says the same; false when it keeps none.
    bool holds(EditId id);
    /// Writes the proof of an edit whose rows are written, within a transaction.
    void write(EditId id);

private:
    std::vector<std::byte> key_;
    std::vector<store::Statement> rows_;  ///< all that an edit says, table by table
    store::Statement find_;
    store::Statement insert_;
};

}  // namespace arpent::edit
