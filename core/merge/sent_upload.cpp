// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/sent_upload.hpp"

#include "core/store/statement.hpp"

namespace arpent::merge {
namespace {

using store::Bytes;
using store::Database;
using store::Statement;

std::vector<std::byte> copy_of(Bytes bytes) { return {bytes.begin(), bytes.end()}; }

std::vector<SentUpload::Action> read_actions(const Database& database, std::int64_t upload) {
    Statement rows(database,
                   "SELECT action, type, ref, version, content FROM upload_action "
                   "WHERE upload = ? ORDER BY position");
    rows.bind(upload);
    std::vector<SentUpload::Action> actions;
    while (rows.step()) {
        actions.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3),
                           copy_of(rows.blob(4))});
    }
    return actions;
}

void insert(const Database& database, const SentUpload& upload) {
    Statement(database,
              "INSERT INTO upload (key, api, time, state, changeset, tags, seen, osmchange) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(upload.key, upload.api, upload.time, upload.state, upload.changeset,
              Bytes(upload.tags), Bytes(upload.seen), Bytes(upload.osmchange))
        .run();
    const std::int64_t id = database.integer("SELECT last_insert_rowid()");
    Statement action(database,
                     "INSERT INTO upload_action (upload, position, action, type, ref, version, "
                     "content) VALUES (?, ?, ?, ?, ?, ?, ?)");
    std::int64_t position = 0;
    for (const SentUpload::Action& each : upload.actions) {
        action
            .bind(id, position++, each.action, each.type, each.ref, each.version,
                  Bytes(each.content))
            .run();
    }
}

}  // namespace

std::vector<SentUpload> read_sent_uploads(const Database& database) {
    Statement rows(database,
                   "SELECT id, key, api, time, state, changeset, tags, seen, osmchange FROM upload "
                   "WHERE state > 0 AND changeset IS NOT NULL ORDER BY id");
    std::vector<SentUpload> uploads;
    while (rows.step()) {
        uploads.push_back({std::string(rows.text(1)), std::string(rows.text(2)), rows.integer(3),
                           rows.integer(4), rows.integer(5), copy_of(rows.blob(6)),
                           copy_of(rows.blob(7)), copy_of(rows.blob(8)),
                           read_actions(database, rows.integer(0))});
    }
    return uploads;
}

void write_sent_uploads(const Database& database, const std::vector<SentUpload>& uploads) {
    Statement find(database, "SELECT state FROM upload WHERE key = ?");
    Statement update(database, "UPDATE upload SET state = ? WHERE key = ?");
    for (const SentUpload& upload : uploads) {
        find.bind(upload.key);
        if (!find.step()) {
            insert(database, upload);
        } else if (find.integer(0) < upload.state) {
            update.bind(upload.state, upload.key).run();
        }
        find.reset();
    }
}

}  // namespace arpent::merge
