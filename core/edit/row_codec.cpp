// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/row_codec.hpp"

namespace arpent::edit {
namespace {

enum Kind : std::uint8_t { none = 0, integer = 1, bytes = 2 };

std::string_view text_of(store::Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

void add_row(const store::Statement& row, int columns, VarintWriter& out) {
    out.add(static_cast<std::uint64_t>(columns));
    for (int column = 0; column < columns; ++column) {
        if (row.is_null(column)) {
            out.add(none);
        } else if (row.is_integer(column)) {
            out.add(integer);
            out.add_difference(row.integer(column), 0);
        } else {
            out.add(bytes);
            out.add_text(text_of(row.blob(column)));
        }
    }
}

std::optional<std::vector<Cell>> read_row(VarintReader& in, std::size_t columns) {
    const std::uint64_t count = in.next();
    if (count == 0 || in.failed()) {
        return std::nullopt;
    }
    std::vector<Cell> row;
    bool is_sound = count == columns;
    while (is_sound && row.size() < columns) {
        switch (in.next()) {
            case none: row.emplace_back(); break;
            case integer: row.emplace_back(in.difference(0)); break;
            case bytes: row.emplace_back(in.text()); break;
            default: is_sound = false;
        }
        is_sound = is_sound && !in.failed();
    }
    if (!is_sound) {
        in.fail();
        return std::nullopt;
    }
    return row;
}

void bind_cell(store::Statement& statement, int index, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        statement.bind_at(index, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
        statement.bind_at(index, std::as_bytes(std::span(*text)));
    }
}

}  // namespace arpent::edit
