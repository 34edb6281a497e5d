// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/varint.hpp"
#include "core/store/statement.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace arpent::edit {

/// A column of a row: NULL, INTEGER, or TEXT and BLOB, which are the same here.
using Cell = std::variant<std::monostate, std::int64_t, std::string_view>;

/// Writes the columns of a statement's row as core/merge/README.md says ("Proof"): their number,
/// then each.
void add_row(const store::Statement& row, int columns, VarintWriter& out);

/// Reads such a row of exactly so many columns; they live as long as the bytes. Nothing for a row
/// of none, which ends a table, and for bytes that mean nothing: `in` has failed then.
std::optional<std::vector<Cell>> read_row(VarintReader& in, std::size_t columns);

/// Gives a parameter the value of a cell: bytes as BLOB.
void bind_cell(store::Statement& statement, int index, const Cell& cell);

}  // namespace arpent::edit
