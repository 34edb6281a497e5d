// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/uploading.hpp"

#include "core/edit/history.hpp"
#include "core/project/identity.hpp"
#include "core/store/base_store.hpp"
#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"
#include "core/upload/upload_journal.hpp"

#include <algorithm>

namespace arpent::project {

std::optional<Message> Uploading::why_not() const {
    return identity_.practice ? std::optional(Message{"error.upload_practice", {}}) : std::nullopt;
}

upload::Plan Uploading::plan(const std::map<osm::ElementId, Message>& held,
                             const upload::Limits& limits) const {
    auto all = upload::held_by_carnet(database_, history_);
    all.insert(held.begin(), held.end());
    return upload::make_plan(*history_.overlay(), all, limits);
}

std::string Uploading::osm_change_of(const upload::Plan& plan) {
    std::vector<upload::PlannedChange> all;
    for (const upload::Chunk& chunk : plan.chunks) {
        all.insert(all.end(), chunk.changes.begin(), chunk.changes.end());
    }
    return upload::osm_change(all, 0);
}

void Uploading::set_held(osm::ElementId id, bool is_held) {
    store::Transaction transaction(database_);
    upload::UploadJournal(database_).set_held(id, is_held);
    store::Statement(database_, "DELETE FROM settings WHERE key = 'upload.reviewed'").run();
    transaction.commit();
}

/// The edits that the carnet holds: "device n device n …", devices ascending.
std::string Uploading::edits_held() const {
    std::string text;
    for (const auto& [device, n] : history_.journal().held()) {
        text += std::to_string(device) + " " + std::to_string(n) + " ";
    }
    return text;
}

void Uploading::set_reviewed() {
    const std::string held = edits_held();
    store::Statement(database_,
                     "INSERT OR REPLACE INTO settings (key, value) VALUES ('upload.reviewed', ?)")
        .bind(std::string_view(held))
        .run();
}

bool Uploading::is_reviewed() const {
    store::Statement find(database_, "SELECT value FROM settings WHERE key = 'upload.reviewed'");
    return find.step() && find.text(0) == edits_held();
}

bool Uploading::is_held(osm::ElementId id) const {
    return std::ranges::count(upload::UploadJournal(database_).held(), id) > 0;
}

std::string Uploading::state() const {
    if (identity_.practice) {
        return "never";
    }
    const upload::UploadJournal journal(database_);
    if (journal.has_unclear()) {
        return "unclear";
    }
    const upload::Plan now = plan();
    if (now.changes() > 0 || !now.unversioned.empty()) {
        return "pending";
    }
    if (!now.held.empty()) {
        return "held";
    }
    return journal.changesets().empty() ? "none" : "sent";
}

std::vector<std::int64_t> Uploading::changesets() const {
    return upload::UploadJournal(database_).changesets();
}

std::vector<upload::SentChangeset> Uploading::sent_changesets() const {
    return upload::UploadJournal(database_).sent_changesets();
}

upload::SendReport Uploading::send(net::OsmApi& api, const upload::SendOptions& options,
                                   job::Progress& progress, const std::stop_token& stop) {
    auto report = upload::send(database_, base_, api, options, progress, stop);
    learn();
    return report;
}

Uploading::Send Uploading::sender() const {
    const auto connection = std::make_shared<store::Database>(database_.writer());
    return [connection, base = base_](net::OsmApi& api, const upload::SendOptions& options,
                                      job::Progress& progress, const std::stop_token& stop) {
        return upload::send(*connection, base, api, options, progress, stop);
    };
}

void Uploading::learn() { history_.learn(); }

}  // namespace arpent::project
