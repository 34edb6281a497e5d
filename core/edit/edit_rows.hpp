// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/edit/idea_rows.hpp"
#include "core/edit/mark_rows.hpp"
#include "core/store/statement.hpp"

#include <optional>

namespace arpent::edit {

/// Turns edits into rows of the journal's tables (core/store/README.md). Within a transaction.
class EditWriter {
public:
    explicit EditWriter(const store::Database& database);
    /// `stored` is the edit's place in the order in which this carnet stored them.
    void write(const Edit& edit, std::int64_t stored);

private:
    store::Statement insert_edit_;
    store::Statement insert_write_;
    MarkRowWriter marks_;
    IdeaRowWriter ideas_;
};

/// Turns rows back into edits. Throws Error (error.carnet_damaged) for rows that mean nothing.
class EditReader {
public:
    explicit EditReader(const store::Database& database);
    /// Nothing when the journal has no such edit.
    std::optional<Edit> read(EditId id);

private:
    std::vector<Write> read_writes(EditId id);

    const store::Database& database_;
    store::Statement find_edit_;
    store::Statement find_writes_;
    MarkRowReader marks_;
    IdeaRowReader ideas_;
};

}  // namespace arpent::edit
