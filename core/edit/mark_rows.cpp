// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/mark_rows.hpp"

#include "core/base/error.hpp"
#include "core/edit/value_codec.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::edit {
namespace {

using store::Bytes;
using store::Database;
using store::Statement;

/// The value of edit_write.type that says "a mark".
constexpr int mark_type = 3;

constexpr std::size_t max_ticks = 64;

void bind_value(Statement& statement, int index, const MarkValue& value) {
    if (const auto* exists = std::get_if<bool>(&value)) {
        statement.bind_at(index, *exists ? 1 : 0);
    } else if (const auto* state = std::get_if<MarkState>(&value)) {
        statement.bind_at(index, static_cast<int>(*state));
    } else if (const auto* element = std::get_if<osm::ElementId>(&value)) {
        const auto bytes = encode_members({{*element, ""}});
        statement.bind_at(index, Bytes(bytes));
    } else if (const auto* preset = std::get_if<std::string>(&value)) {
        statement.bind_at(index, std::string_view(*preset));
    }
}

/// The value in a column, or nothing when it is not one of the field's.
std::optional<MarkValue> value_in(const Statement& row, int column, MarkField field) {
    const bool wants_integer = field == MarkField::existence || field == MarkField::state;
    if (row.is_null(column)) {
        return wants_integer ? std::nullopt : std::optional(MarkValue());
    }
    if (row.is_integer(column) != wants_integer) {
        return std::nullopt;
    }
    switch (field) {
        case MarkField::existence: return MarkValue(row.integer(column) != 0);
        case MarkField::state: {
            const std::int64_t state = row.integer(column);
            return state >= 0 && state < mark_states
                       ? std::optional(MarkValue(static_cast<MarkState>(state)))
                       : std::nullopt;
        }
        case MarkField::element: {
            const auto members = decode_members(row.blob(column));
            return members && members->size() == 1 && members->front().role.empty()
                       ? std::optional(MarkValue(members->front().id))
                       : std::nullopt;
        }
        case MarkField::preset: break;
    }
    return MarkValue(std::string(row.text(column)));
}

std::optional<MarkWrite> write_in(const Statement& row) {
    const std::int64_t field = row.integer(1);
    const bool known = field == 0 || (field >= 5 && field <= 7);
    if (!known || row.integer(0) >= 0) {
        return std::nullopt;
    }
    const MarkRegister target{row.integer(0), static_cast<MarkField>(field)};
    auto value = value_in(row, 2, target.field);
    auto before = value_in(row, 3, target.field);
    if (!value || !before) {
        return std::nullopt;
    }
    return MarkWrite{target, std::move(*value), std::move(*before)};
}

std::optional<Mark> mark_in(const Statement& row) {
    Mark mark;
    mark.ref = row.integer(0);
    const std::int64_t kind = row.integer(1);
    const Bytes picture = row.blob(2);
    mark.sheet = row.text(3);
    mark.number = row.integer(4);
    mark.sticker_kind = row.is_null(5) ? -1 : row.integer(5);
    const auto geometry = decode_mark_geometry(row.blob(7));
    mark.ticks = row.text(8);
    if (mark.ref >= 0 || kind < 0 || kind > 2 || picture.size() != mark.picture.size() ||
        !geometry || mark.ticks.size() > max_ticks ||
        mark.ticks.find_first_not_of("-x?") != std::string::npos) {
        return std::nullopt;
    }
    if (!row.is_null(6)) {
        const auto place = decode_location(row.integer(6));
        if (!place) {
            return std::nullopt;
        }
        mark.place = *place;
    }
    mark.kind = static_cast<MarkKind>(kind);
    std::ranges::copy(picture, mark.picture.begin());
    mark.page = geometry->page;
    mark.box = geometry->box;
    mark.crop = geometry->crop;
    return mark;
}

}  // namespace

MarkRowWriter::MarkRowWriter(const Database& database)
    : insert_mark_(database,
                   "INSERT INTO mark (device, n, ref, kind, picture, sheet, number, sticker_kind, "
                   "place, geometry, ticks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_write_(database,
                    "INSERT INTO edit_write (device, n, position, type, ref, field, key, value, "
                    "before, version) VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, 0)") {}

void MarkRowWriter::write(const Edit& edit, std::int64_t position) {
    for (const Mark& mark : edit.marks) {
        const auto sticker =
            mark.sticker_kind < 0 ? std::nullopt : std::optional(mark.sticker_kind);
        const auto place =
            mark.place.is_defined() ? std::optional(encode_location(mark.place)) : std::nullopt;
        const auto geometry = encode_mark_geometry({mark.page, mark.box, mark.crop});
        insert_mark_
            .bind(edit.id.device, edit.id.n, mark.ref, static_cast<int>(mark.kind),
                  Bytes(mark.picture), mark.sheet, mark.number, sticker, place, Bytes(geometry),
                  mark.ticks)
            .run();
    }
    for (const MarkWrite& write : edit.mark_writes) {
        insert_write_.bind(edit.id.device, edit.id.n, position++, mark_type, write.target.mark,
                           static_cast<int>(write.target.field));
        bind_value(insert_write_, 7, write.value);
        bind_value(insert_write_, 8, write.before);
        insert_write_.run();
    }
}

MarkRowReader::MarkRowReader(const Database& database)
    : database_(database),
      find_marks_(database,
                  "SELECT ref, kind, picture, sheet, number, sticker_kind, place, geometry, ticks "
                  "FROM mark WHERE device = ? AND n = ? ORDER BY ref DESC"),
      find_writes_(database,
                   "SELECT ref, field, value, before FROM edit_write "
                   "WHERE device = ? AND n = ? AND type = 3 ORDER BY position") {}

void MarkRowReader::read(Edit& edit) {
    const auto need = [&](const auto& read) {
        if (!read) {
            throw Error("error.carnet_damaged", {{"file", database_.path().string()}});
        }
        return *read;
    };
    find_marks_.bind(edit.id.device, edit.id.n);
    while (find_marks_.step()) {
        edit.marks.push_back(need(mark_in(find_marks_)));
    }
    find_marks_.reset();
    find_writes_.bind(edit.id.device, edit.id.n);
    while (find_writes_.step()) {
        edit.mark_writes.push_back(need(write_in(find_writes_)));
    }
    find_writes_.reset();
}

}  // namespace arpent::edit
