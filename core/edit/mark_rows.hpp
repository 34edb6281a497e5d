// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/store/statement.hpp"

#include <vector>

namespace arpent::edit {

/// The rows of `mark` and the rows of `edit_write` that speak of marks (core/store/README.md).
/// Within a transaction.
class MarkRowWriter {
public:
    explicit MarkRowWriter(const store::Database& database);
    /// `position` is that of the edit's first write about a mark.
    void write(const Edit& edit, std::int64_t position);

private:
    store::Statement insert_mark_;
    store::Statement insert_write_;
};

/// Turns rows back. Throws Error (error.carnet_damaged) for rows that mean nothing.
class MarkRowReader {
public:
    explicit MarkRowReader(const store::Database& database);
    /// Fills in what the edit says about marks.
    void read(Edit& edit);

private:
    const store::Database& database_;
    store::Statement find_marks_;
    store::Statement find_writes_;
};

}  // namespace arpent::edit
