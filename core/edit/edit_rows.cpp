// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_rows.hpp"

#include "core/base/error.hpp"
#include "core/edit/value_codec.hpp"

#include <limits>

namespace arpent::edit {
namespace {

using store::Bytes;
using store::Database;
using store::Statement;

/// A register's value as one of SQLite's; only one of these is set, none for no value.
struct Column {
    std::optional<std::int64_t> integer;
    std::optional<std::string_view> text;
    std::vector<std::byte> bytes;
};

Column column_of(const Value& value) {
    Column column;
    if (const auto* exists = std::get_if<bool>(&value)) {
        column.integer = *exists ? 1 : 0;
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        column.text = *text;
    } else if (const auto* location = std::get_if<geo::Location>(&value)) {
        column.integer = encode_location(*location);
    } else if (const auto* refs = std::get_if<std::vector<osm::Ref>>(&value)) {
        column.bytes = encode_refs(*refs);
    } else if (const auto* members = std::get_if<std::vector<osm::Member>>(&value)) {
        column.bytes = encode_members(*members);
    }
    return column;
}

/// The value in a column, or nothing when it is not one of the field's.
std::optional<Value> value_in(const Statement& row, int column, Field field) {
    const auto as_value = [](auto decoded) {
        return decoded ? std::optional<Value>(std::move(*decoded)) : std::nullopt;
    };
    if (row.is_null(column)) {
        return field == Field::existence ? std::nullopt : std::optional(Value());
    }
    const bool wants_integer = field == Field::existence || field == Field::position;
    if (row.is_integer(column) != wants_integer) {
        return std::nullopt;
    }
    switch (field) {
        case Field::existence: return Value(row.integer(column) != 0);
        case Field::tag: return Value(std::string(row.text(column)));
        case Field::position: return as_value(decode_location(row.integer(column)));
        case Field::nodes: return as_value(decode_refs(row.blob(column)));
        case Field::members: break;
    }
    return as_value(decode_members(row.blob(column)));
}

/// The write in a row of find_writes_, or nothing when the row means nothing.
std::optional<Write> write_in(const Statement& row) {
    const std::int64_t type = row.integer(0);
    const std::int64_t field = row.integer(2);
    const std::int64_t version = row.integer(6);
    if (type < 0 || type > 2 || field < 0 || field > 4 || version < 0 ||
        version > std::numeric_limits<std::uint32_t>::max()) {
        return std::nullopt;
    }
    const Register target{{static_cast<osm::ElementType>(type), row.integer(1)},
                          static_cast<Field>(field),
                          std::string(row.text(3))};
    auto value = value_in(row, 4, target.field);
    auto before = value_in(row, 5, target.field);
    if (!value || !before || (target.field != Field::tag && !target.key.empty())) {
        return std::nullopt;
    }
    return Write{target, std::move(*value), std::move(*before),
                 static_cast<std::uint32_t>(version)};
}

[[noreturn]] void fail(const Database& database) {
    throw Error("error.carnet_damaged", {{"file", database.path().string()}});
}

}  // namespace

EditWriter::EditWriter(const Database& database)
    : insert_edit_(database,
                   "INSERT INTO edit (device, n, stored, time, group_name, label, undoes_device, "
                   "undoes_n, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_write_(database,
                    "INSERT INTO edit_write (device, n, position, type, ref, field, key, value, "
                    "before, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      marks_(database),
      ideas_(database) {}

void EditWriter::write(const Edit& edit, std::int64_t stored) {
    std::optional<std::int64_t> undoes_device;
    std::optional<std::int64_t> undoes_n;
    if (edit.undoes) {
        undoes_device = edit.undoes->device;
        undoes_n = edit.undoes->n;
    }
    const auto seen = encode_seen(edit.seen);
    insert_edit_
        .bind(edit.id.device, edit.id.n, stored, edit.time, edit.group, encode_label(edit.label),
              undoes_device, undoes_n, Bytes(seen))
        .run();
    std::int64_t position = 0;
    for (const Write& write : edit.writes) {
        const Register& target = write.target;
        insert_write_.bind(edit.id.device, edit.id.n, position++,
                           static_cast<int>(target.element.type), target.element.ref,
                           static_cast<int>(target.field), target.key);
        int index = 8;
        for (const Value* value : {&write.value, &write.before}) {
            const Column column = column_of(*value);
            if (column.integer) {
                insert_write_.bind_at(index, *column.integer);
            } else if (column.text) {
                insert_write_.bind_at(index, *column.text);
            } else if (!column.bytes.empty()) {
                insert_write_.bind_at(index, Bytes(column.bytes));
            }
            ++index;
        }
        insert_write_.bind_at(index, write.version);
        insert_write_.run();
    }
    marks_.write(edit, position);
    ideas_.write(edit, position + static_cast<std::int64_t>(edit.mark_writes.size()));
}

EditReader::EditReader(const Database& database)
    : database_(database),
      find_edit_(database,
                 "SELECT time, group_name, label, undoes_device, undoes_n, seen FROM edit "
                 "WHERE device = ? AND n = ?"),
      find_writes_(database,
                   "SELECT type, ref, field, key, value, before, version FROM edit_write "
                   "WHERE device = ? AND n = ? AND type NOT IN (3, 4) ORDER BY position"),
      marks_(database),
      ideas_(database) {}

std::optional<Edit> EditReader::read(EditId id) {
    find_edit_.bind(id.device, id.n);
    if (!find_edit_.step()) {
        return std::nullopt;
    }
    Edit edit;
    edit.id = id;
    edit.time = find_edit_.integer(0);
    edit.group = find_edit_.text(1);
    auto label = decode_label(find_edit_.text(2));
    auto seen = decode_seen(find_edit_.blob(5));
    if (!label || !seen) {
        fail(database_);
    }
    edit.label = std::move(*label);
    edit.seen = std::move(*seen);
    if (!find_edit_.is_null(3)) {
        edit.undoes = EditId{find_edit_.integer(3), find_edit_.integer(4)};
    }
    find_edit_.reset();
    edit.writes = read_writes(id);
    marks_.read(edit);
    ideas_.read(edit);
    return edit;
}

std::vector<Write> EditReader::read_writes(EditId id) {
    std::vector<Write> writes;
    find_writes_.bind(id.device, id.n);
    while (find_writes_.step()) {
        auto write = write_in(find_writes_);
        if (!write) {
            fail(database_);
        }
        writes.push_back(std::move(*write));
    }
    find_writes_.reset();
    return writes;
}

}  // namespace arpent::edit
