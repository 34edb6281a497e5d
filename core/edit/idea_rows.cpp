// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/idea_rows.hpp"

#include "core/base/error.hpp"
#include "core/edit/value_codec.hpp"

#include <optional>

namespace arpent::edit {
namespace {

using store::Database;
using store::Statement;

/// The value of edit_write.type that says "an idea".
constexpr int idea_type = 4;

std::optional<Idea> idea_in(const Statement& row) {
    const std::int64_t ref = row.integer(0);
    const std::int64_t heading = row.integer(1);
    const auto place = decode_location(row.integer(3));
    if (ref >= 0 || heading < 0 || heading >= idea_headings || !place ||
        row.text(2).size() > max_idea_text) {
        return std::nullopt;
    }
    return Idea{ref, static_cast<IdeaHeading>(heading), std::string(row.text(2)), *place};
}

std::optional<IdeaWrite> write_in(const Statement& row) {
    if (row.integer(0) >= 0 || row.integer(1) != 0 || !row.is_integer(2) || !row.is_integer(3)) {
        return std::nullopt;
    }
    return IdeaWrite{row.integer(0), row.integer(2) != 0, row.integer(3) != 0};
}

}  // namespace

IdeaRowWriter::IdeaRowWriter(const Database& database)
    : insert_idea_(database,
                   "INSERT INTO idea (device, n, ref, heading, text, place) "
                   "VALUES (?, ?, ?, ?, ?, ?)"),
      insert_write_(database,
                    "INSERT INTO edit_write (device, n, position, type, ref, field, key, value, "
                    "before, version) VALUES (?, ?, ?, ?, ?, 0, '', ?, ?, 0)") {}

void IdeaRowWriter::write(const Edit& edit, std::int64_t position) {
    for (const Idea& idea : edit.ideas) {
        insert_idea_
            .bind(edit.id.device, edit.id.n, idea.ref, static_cast<int>(idea.heading), idea.text,
                  encode_location(idea.place))
            .run();
    }
    for (const IdeaWrite& write : edit.idea_writes) {
        insert_write_
            .bind(edit.id.device, edit.id.n, position++, idea_type, write.idea,
                  write.exists ? 1 : 0, write.before ? 1 : 0)
            .run();
    }
}

IdeaRowReader::IdeaRowReader(const Database& database)
    : database_(database),
      find_ideas_(database,
                  "SELECT ref, heading, text, place FROM idea WHERE device = ? AND n = ? "
                  "ORDER BY ref DESC"),
      find_writes_(database,
                   "SELECT ref, field, value, before FROM edit_write "
                   "WHERE device = ? AND n = ? AND type = 4 ORDER BY position") {}

void IdeaRowReader::read(Edit& edit) {
    const auto need = [&](const auto& read) {
        if (!read) {
            throw Error("error.carnet_damaged", {{"file", database_.path().string()}});
        }
        return *read;
    };
    find_ideas_.bind(edit.id.device, edit.id.n);
    while (find_ideas_.step()) {
        edit.ideas.push_back(need(idea_in(find_ideas_)));
    }
    find_ideas_.reset();
    find_writes_.bind(edit.id.device, edit.id.n);
    while (find_writes_.step()) {
        edit.idea_writes.push_back(need(write_in(find_writes_)));
    }
    find_writes_.reset();
}

}  // namespace arpent::edit
