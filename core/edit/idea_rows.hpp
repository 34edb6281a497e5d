// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/store/statement.hpp"

#include <cstdint>

namespace arpent::edit {

/// The rows of `idea` and the rows of `edit_write` that speak of ideas (core/store/README.md).
/// Within a transaction.
class IdeaRowWriter {
public:
    explicit IdeaRowWriter(const store::Database& database);
    /// `position` is that of the edit's first write about an idea.
    void write(const Edit& edit, std::int64_t position);

private:
    store::Statement insert_idea_;
    store::Statement insert_write_;
};

/// Turns rows back. Throws Error (error.carnet_damaged) for rows that mean nothing.
class IdeaRowReader {
public:
    explicit IdeaRowReader(const store::Database& database);
    /// Fills in what the edit says about ideas.
    void read(Edit& edit);

private:
    const store::Database& database_;
    store::Statement find_ideas_;
    store::Statement find_writes_;
};

}  // namespace arpent::edit
