// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/edit/row_codec.hpp"
#include "core/room/osm_rows.hpp"
#include "core/room/shipment.hpp"
#include "core/store/statement.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>

namespace arpent::room {
namespace {

using edit::Cell;
using edit::VarintReader;
using store::Database;
using store::Statement;

constexpr std::size_t max_bytes = std::size_t{64} << 20U;
constexpr std::size_t edit_columns = 8;
constexpr std::size_t write_columns = 8;
constexpr std::size_t mark_columns = 9;
constexpr std::size_t idea_columns = 4;

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text));
}

/// An empty carnet in a file that nobody else can open and that goes with the process.
Database empty_carnet() {
    std::string name = (std::filesystem::temp_directory_path() / "arpent-XXXXXX").string();
    const int file = ::mkstemp(name.data());
    if (file < 0) {
        throw Error("error.cannot_write", {{"file", name}});
    }
    ::close(file);
    try {
        Database database = Database::create(name);
        ::unlink(name.c_str());
        return database;
    } catch (const Error&) {
        ::unlink(name.c_str());
        throw;
    }
}

/// Into a table row by row, with what names the edit in front.
void insert(Statement& statement, const std::vector<Cell>& row,
            std::span<const std::int64_t> before = {}) {
    statement.bind();
    int index = 0;
    for (const std::int64_t value : before) {
        statement.bind_at(++index, value);
    }
    for (const Cell& cell : row) {
        edit::bind_cell(statement, ++index, cell);
    }
    statement.run();
}

}  // namespace

Arrival::Arrival(const Database& ours) : database_(empty_carnet()) {
    // What an edit names may be in our carnet, not here.
    database_.execute("PRAGMA foreign_keys = OFF");
    Statement meta(ours, "SELECT value FROM meta WHERE key = 'key'");
    if (meta.step()) {
        Statement(database_, "UPDATE meta SET value = ? WHERE key = 'key'")
            .bind(meta.text(0))
            .run();
    }
    Statement base(ours, "SELECT hash FROM base");
    if (base.step()) {
        database_.execute("CREATE TABLE base (hash TEXT NOT NULL)");
        Statement(database_, "INSERT INTO base VALUES (?)").bind(base.text(0)).run();
    }
}

bool Arrival::add_edits(std::span<const std::byte> payload) {
    bytes_ += payload.size();
    VarintReader in(payload);
    try {
        database_.execute("BEGIN");
        while (!in.at_end() && bytes_ <= max_bytes) {
            VarintReader content(bytes_of(in.text()));
            const std::string_view proof = in.text();
            if (in.failed()) {
                return false;
            }
            add_edit(content, proof);
            if (content.failed() || !content.at_end()) {
                return false;
            }
        }
        database_.execute("COMMIT");
    } catch (const Error&) {
        return false;  // what no carnet would hold
    }
    return !in.failed() && bytes_ <= max_bytes;
}

void Arrival::add_edit(VarintReader& content, std::string_view proof) {
    const auto head = edit::read_row(content, edit_columns);
    const auto* device = head ? std::get_if<std::int64_t>(&(*head)[0]) : nullptr;
    const auto* n = head ? std::get_if<std::int64_t>(&(*head)[1]) : nullptr;
    if (device == nullptr || n == nullptr || content.next() != 0) {
        content.fail();
        return;
    }
    const std::array<std::int64_t, 2> id{*device, *n};
    Statement(database_,
              "INSERT OR IGNORE INTO device (id, place, first_opened) VALUES (?, x'', 0)")
        .bind(*device)
        .run();
    Statement edit(database_,
                   "INSERT INTO edit (stored, device, n, time, group_name, label, undoes_device, "
                   "undoes_n, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert(edit, *head, std::array{static_cast<std::int64_t>(++edits_)});
    Statement write(database_,
                    "INSERT INTO edit_write (device, n, position, type, ref, field, key, value, "
                    "before, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    while (const auto row = edit::read_row(content, write_columns)) {
        insert(write, *row, id);
    }
    Statement mark(database_,
                   "INSERT INTO mark (device, n, ref, kind, picture, sheet, number, sticker_kind, "
                   "place, geometry, ticks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    while (const auto row = edit::read_row(content, mark_columns)) {
        insert(mark, *row, id);
    }
    if (!content.at_end()) {
        Statement idea(database_,
                       "INSERT INTO idea (device, n, ref, heading, text, place) "
                       "VALUES (?, ?, ?, ?, ?, ?)");
        while (const auto row = edit::read_row(content, idea_columns)) {
            insert(idea, *row, id);
        }
    }
    Statement(database_, "INSERT INTO edit_proof (device, n, mac) VALUES (?, ?, ?)")
        .bind(*device, *n, bytes_of(proof))
        .run();
}

std::optional<bool> Arrival::add_osm(std::span<const std::byte> payload) {
    bytes_ += payload.size();
    VarintReader in(payload);
    const std::uint64_t last = in.next();
    if (last > 1 || bytes_ > max_bytes) {
        return std::nullopt;
    }
    try {
        database_.execute("BEGIN");
        while (!in.at_end() && !in.failed()) {
            const std::uint64_t table = in.next();
            if (table < 1 || table > osm_tables.size()) {
                return std::nullopt;
            }
            const OsmTable& into = osm_tables.at(static_cast<std::size_t>(table) - 1);
            const auto row = edit::read_row(in, static_cast<std::size_t>(into.columns));
            if (!row) {
                return std::nullopt;
            }
            Statement statement(database_, into.insert);
            insert(statement, *row);
        }
        database_.execute("COMMIT");
    } catch (const Error&) {
        return std::nullopt;
    }
    return in.failed() ? std::nullopt : std::optional(last == 1);
}

}  // namespace arpent::room
