// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/upload_journal.hpp"

#include "core/base/error.hpp"
#include "core/edit/osm_names.hpp"
#include "core/edit/osm_version.hpp"
#include "core/edit/value_codec.hpp"
#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"
#include "core/upload/results.hpp"

#include <chrono>
#include <cstring>
#include <map>
#include <random>
#include <span>
#include <utility>

namespace arpent::upload {
namespace {

using store::Bytes;
using store::Statement;
using store::Transaction;

constexpr std::size_t key_length = 32;

std::string random_key() {
    constexpr const char* digits = "0123456789abcdef";
    std::random_device random;
    std::uniform_int_distribution<std::size_t> digit(0, 15);
    std::string key;
    for (std::size_t i = 0; i < key_length; ++i) {
        key += digits[digit(random)];
    }
    return key;
}

std::int64_t now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

Bytes bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

std::string text_of(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string encode_tags(const osm::Tags& tags) {
    std::string text;
    for (const auto& [key, value] : tags) {
        text += key + '\0' + value + '\0';
    }
    return text;
}

osm::Tags decode_tags(const std::string& text) {
    std::vector<osm::Tag> tags;
    std::size_t at = 0;
    const auto next = [&] {
        const std::string part = text.substr(at, text.find('\0', at) - at);
        at += part.size() + 1;
        return part;
    };
    while (at < text.size()) {
        std::string key = next();
        tags.emplace_back(std::move(key), at < text.size() ? next() : "");
    }
    return osm::Tags(std::move(tags));
}

[[noreturn]] void damaged(const store::Database& database) {
    throw Error("error.carnet_damaged", {{"file", database.path().string()}});
}

std::vector<PlannedChange> read_changes(const store::Database& database, std::int64_t upload) {
    Statement rows(database,
                   "SELECT action, type, ref, version, content FROM upload_action "
                   "WHERE upload = ? ORDER BY position");
    rows.bind(upload);
    std::vector<PlannedChange> changes;
    while (rows.step()) {
        const osm::ElementId id{static_cast<osm::ElementType>(rows.integer(1)), rows.integer(2)};
        auto element =
            edit::decode_element(id, static_cast<std::uint32_t>(rows.integer(3)), rows.blob(4));
        if (!element) {
            damaged(database);
        }
        changes.push_back({static_cast<Action>(rows.integer(0)), std::move(*element)});
    }
    return changes;
}

}  // namespace

void UploadJournal::plan(Upload& upload) const {
    upload.key = random_key();
    upload.time = now();
    upload.state = State::planned;
    Transaction transaction(database_);
    insert(upload);
    transaction.commit();
}

void UploadJournal::insert(Upload& upload) const {
    const auto seen = edit::encode_seen(upload.seen);
    Statement(database_,
              "INSERT INTO upload (key, api, time, state, changeset, tags, seen, osmchange) "
              "VALUES (?, ?, ?, ?, nullif(?, 0), ?, ?, ?)")
        .bind(upload.key, upload.api, upload.time, static_cast<int>(upload.state), upload.changeset,
              bytes_of(encode_tags(upload.tags)), Bytes(seen), bytes_of(upload.osmchange))
        .run();
    upload.id = database_.integer("SELECT last_insert_rowid()");
    Statement line(database_,
                   "INSERT INTO upload_action (upload, position, action, type, ref, version, "
                   "content) VALUES (?, ?, ?, ?, ?, ?, ?)");
    std::int64_t position = 0;
    for (const PlannedChange& change : upload.changes) {
        const osm::ElementId id = change.element.id();
        const auto content = edit::encode_element(change.element);
        line.bind(upload.id, position++, static_cast<int>(change.action), static_cast<int>(id.type),
                  id.ref, change.element.meta().version, Bytes(content))
            .run();
    }
}

void UploadJournal::send(const Upload& upload) const {
    Statement(database_, "UPDATE upload SET state = 1, changeset = ?, osmchange = ? WHERE id = ?")
        .bind(upload.changeset, bytes_of(upload.osmchange), upload.id)
        .run();
}

void UploadJournal::set_state(const Upload& upload, State state) const {
    Statement(database_, "UPDATE upload SET state = max(state, ?) WHERE id = ?")
        .bind(static_cast<int>(state), upload.id)
        .run();
}

void UploadJournal::refuse(const Upload& upload) const { set_state(upload, State::refused); }
void UploadJournal::close(const Upload& upload) const { set_state(upload, State::closed); }

void UploadJournal::forget(const Upload& upload) const {
    Transaction transaction(database_);
    for (const char* sql :
         {"DELETE FROM upload_action WHERE upload = ?", "DELETE FROM upload WHERE id = ?"}) {
        Statement(database_, sql).bind(upload.id).run();
    }
    transaction.commit();
}

void UploadJournal::write_carried(osm::ElementId id, const std::set<osm::Ref>& names,
                                  std::uint32_t version, const edit::Seen& seen) const {
    Statement edits(database_,
                    "SELECT DISTINCT device, n FROM edit_write WHERE type = ? AND ref = ?");
    Statement carried(database_,
                      "INSERT OR IGNORE INTO carried (type, ref, version, device, n) "
                      "VALUES (?, ?, ?, ?, ?)");
    for (const osm::Ref name : names) {
        edits.bind(static_cast<int>(id.type), name);
        while (edits.step()) {
            const auto held = seen.find(edits.integer(0));
            if (held != seen.end() && edits.integer(1) <= held->second) {
                carried
                    .bind(static_cast<int>(id.type), id.ref, version, edits.integer(0),
                          edits.integer(1))
                    .run();
            }
        }
    }
}

void UploadJournal::write_results(const Upload& upload, const std::vector<Result>& results) const {
    edit::OsmNames names(database_);
    for (std::size_t i = 0; i < results.size(); ++i) {
        const osm::ElementId id = upload.changes[i].element.id();
        if (id.ref < 0) {
            names.add(id, results[i].ref);
        }
    }
    std::map<osm::ElementId, std::set<osm::Ref>> all_names;  // by the newest
    Statement rows(database_, "SELECT type, old_ref, ref FROM osm_id");
    while (rows.step()) {
        all_names[{static_cast<osm::ElementType>(rows.integer(0)), rows.integer(2)}].insert(
            rows.integer(1));
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        const osm::ElementId old = upload.changes[i].element.id();
        const osm::ElementId id{old.type, results[i].ref};
        auto& known = all_names[id];
        known.insert({id.ref, old.ref});
        write_carried(id, known, results[i].version, upload.seen);
    }
}

void UploadJournal::adopt(const Upload& upload, const std::vector<Result>& results,
                          bool is_kept) const {
    write_results(upload, results);
    if (is_kept) {
        Upload row = upload;
        if (row.key.size() != key_length || state_of(row.key)) {
            row.key = random_key();
        }
        row.time = now();
        insert(row);
    }
}

void UploadJournal::apply(const Upload& upload, const std::vector<Result>& results) const {
    Transaction transaction(database_);
    const auto state = state_of(upload.key);
    if (!state || *state >= State::applied) {
        return;
    }
    write_results(upload, results);
    edit::write_osm_versions(database_, osm_versions_of(upload, results));
    set_state(upload, State::applied);
    transaction.commit();
}

std::vector<Upload> UploadJournal::unfinished() const {
    Statement rows(database_,
                   "SELECT id, key, api, time, state, changeset, tags, seen, osmchange FROM upload "
                   "WHERE state IN (0, 1, 3) ORDER BY id");
    std::vector<Upload> uploads;
    while (rows.step()) {
        auto seen = edit::decode_seen(rows.blob(7));
        if (!seen) {
            damaged(database_);
        }
        Upload upload;
        upload.id = rows.integer(0);
        upload.key = rows.text(1);
        upload.api = rows.text(2);
        upload.time = rows.integer(3);
        upload.state = static_cast<State>(rows.integer(4));
        upload.changeset = rows.is_null(5) ? 0 : rows.integer(5);
        upload.tags = decode_tags(text_of(rows.blob(6)));
        upload.seen = std::move(*seen);
        upload.osmchange = text_of(rows.blob(8));
        upload.changes = read_changes(database_, upload.id);
        uploads.push_back(std::move(upload));
    }
    return uploads;
}

std::optional<State> UploadJournal::state_of(const std::string& key) const {
    Statement find(database_, "SELECT state FROM upload WHERE key = ?");
    find.bind(key);
    return find.step() ? std::optional(static_cast<State>(find.integer(0))) : std::nullopt;
}

std::set<std::pair<std::string, std::int64_t>> UploadJournal::known_changesets() const {
    Statement rows(database_, "SELECT api, changeset FROM upload WHERE changeset IS NOT NULL");
    std::set<std::pair<std::string, std::int64_t>> known;
    while (rows.step()) {
        known.emplace(rows.text(0), rows.integer(1));
    }
    return known;
}

std::vector<std::int64_t> UploadJournal::changesets() const {
    std::vector<std::int64_t> numbers;
    for (const SentChangeset& changeset : sent_changesets()) {
        numbers.push_back(changeset.number);
    }
    return numbers;
}

std::vector<SentChangeset> UploadJournal::sent_changesets() const {
    Statement rows(database_, "SELECT changeset, api FROM upload WHERE state >= 3 ORDER BY id");
    std::vector<SentChangeset> changesets;
    while (rows.step()) {
        changesets.push_back({rows.integer(0), std::string(rows.text(1))});
    }
    return changesets;
}

bool UploadJournal::has_unclear() const {
    return database_.integer("SELECT count(*) FROM upload WHERE state = 1") > 0;
}

std::vector<osm::ElementId> UploadJournal::held() const {
    Statement rows(database_, "SELECT type, ref FROM upload_held ORDER BY type, ref");
    std::vector<osm::ElementId> ids;
    while (rows.step()) {
        ids.push_back({static_cast<osm::ElementType>(rows.integer(0)), rows.integer(1)});
    }
    return ids;
}

void UploadJournal::set_held(osm::ElementId id, bool is_held) const {
    Statement(database_, is_held ? "INSERT OR IGNORE INTO upload_held (type, ref) VALUES (?, ?)"
                                 : "DELETE FROM upload_held WHERE type = ? AND ref = ?")
        .bind(static_cast<int>(id.type), id.ref)
        .run();
}

}  // namespace arpent::upload
