// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/osm/tags.hpp"
#include "core/store/database.hpp"
#include "core/upload/planned_change.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace arpent::upload {

/// The numbers are those of the journal's table; a state never goes back.
enum class State : std::uint8_t {
    planned = 0,  ///< no upload has been sent for it
    sent = 1,     ///< perhaps the server has it
    refused = 2,  ///< the server has not, and never will
    applied = 3,  ///< the server has it, and the carnet knows what became of each element
    closed = 4,   ///< and its changeset is closed
};

/// One changeset: what was, or is to be, sent.
struct Upload {
    std::int64_t id = 0;
    std::string key;  ///< names it in every carnet, and the changeset that carries it
    std::string api;
    std::int64_t time = 0;
    State state = State::planned;
    std::int64_t changeset = 0;  ///< 0 while there is none
    osm::Tags tags;
    edit::Seen seen;  ///< the edits that it carries
    std::string osmchange;
    std::vector<PlannedChange> changes;
};

/// What the server made of one line: of a removed element its version is the next one.
struct Result {
    osm::Ref ref = 0;
    std::uint32_t version = 0;
};

/// A changeset that OSM has.
struct SentChangeset {
    std::int64_t number = 0;
    std::string api;  ///< the root of the API: "https://api.openstreetmap.org"

    bool operator==(const SentChangeset&) const = default;
};

/// The sending, as core/store/README.md writes it down. Each function is one transaction, durable
/// on return. Belongs to the thread of its Database.
class UploadJournal {
public:
    explicit UploadJournal(const store::Database& database) : database_(database) {}

    /// A new row; `upload.id`, `key` and `time` are filled in.
    void plan(Upload& upload) const;
    /// Before the document leaves.
    void send(const Upload& upload) const;
    /// The server has not applied it.
    void refuse(const Upload& upload) const;
    /// The server has: one result for each change. Ids, versions and what they carry become part of
    /// the carnet. Nothing happens when the row is applied already.
    void apply(const Upload& upload, const std::vector<Result>& results) const;
    void close(const Upload& upload) const;
    /// What a copy of this carnet sent, within a transaction; one result for each of its changes.
    /// With `is_kept` as a row, whose key is that of `upload` where it is one that no row has.
    void adopt(const Upload& upload, const std::vector<Result>& results, bool is_kept) const;
    /// Takes a row away whose document never left.
    void forget(const Upload& upload) const;

    /// Rows that a former run left unfinished (planned, sent, applied), in the order of sending.
    std::vector<Upload> unfinished() const;
    std::optional<State> state_of(const std::string& key) const;
    /// The changesets that rows tell of, whatever became of them, with where they are.
    std::set<std::pair<std::string, std::int64_t>> known_changesets() const;
    /// The changesets that were applied, in the order of sending.
    std::vector<std::int64_t> changesets() const;
    /// The same, with where they are.
    std::vector<SentChangeset> sent_changesets() const;
    /// Whether anything may have arrived that the carnet does not know of.
    bool has_unclear() const;

    /// What people took out in the review.
    std::vector<osm::ElementId> held() const;
    void set_held(osm::ElementId id, bool is_held) const;

private:
    void insert(Upload& upload) const;
    void write_results(const Upload& upload, const std::vector<Result>& results) const;
    void set_state(const Upload& upload, State state) const;
    void write_carried(osm::ElementId id, const std::set<osm::Ref>& names, std::uint32_t version,
                       const edit::Seen& seen) const;

    const store::Database& database_;
};

}  // namespace arpent::upload
