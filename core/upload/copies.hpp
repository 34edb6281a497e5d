// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"
#include "core/edit/osm_version.hpp"
#include "core/net/osm_api.hpp"
#include "core/upload/patience.hpp"
#include "core/upload/upload_journal.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace arpent::upload {

/// By what copies of a carnet know each other's changesets, and what they tell of themselves there:
/// the tags of an upload with these.
osm::Tags with_marks(const store::Database& database, const Upload& upload);

/// What a search for changesets of copies of a carnet takes of it, so that any thread can do it.
struct CopySearch {
    std::string carnet;      ///< meta.carnet
    std::int64_t since = 0;  ///< nothing was sent before, by the laptop's clock
    std::set<std::pair<std::string, std::int64_t>> known;  ///< UploadJournal::known_changesets()
    std::shared_ptr<const osm::Graph> base;
};
CopySearch copy_search(const store::Database& database, const edit::History& history);

/// A changeset that a copy of the carnet made, and all that it holds.
struct SentCopy {
    std::string api;  ///< where it is
    net::ChangesetInfo changeset;
    std::vector<osmfile::ChangeBlock> held;
    std::vector<edit::OsmVersion> parts;  ///< nodes of its ways that nobody here knew
};

/// Finds what copies of the carnet sent and it knows nothing of.
class CopyFinder {
public:
    using Changesets = std::map<std::int64_t, net::ChangesetInfo>;

    CopyFinder(const CopySearch& search, net::OsmApi& api, const Patience& patience,
               const std::stop_token& stop)
        : search_(search), api_(api), patience_(patience), stop_(stop) {}

    /// Adds those that are found. Or why they cannot be; a server that tells of none (404) has
    /// none.
    std::optional<Message> find(net::ChangesetQuery query, Changesets& found) const;
    /// What one holds; with `closes_it` after nothing more can come, which takes its account.
    std::variant<SentCopy, Message> read(const net::ChangesetInfo& info, bool closes_it) const;

private:
    const CopySearch& search_;
    net::OsmApi& api_;
    const Patience& patience_;
    const std::stop_token& stop_;
};

/// What a copy's changeset holds becomes part of the carnet, durable on return. Where it carries
/// edits that this carnet does not hold yet, it will be found again: they may come. What was taken.
Upload take_over(const store::Database& database, edit::History& history, const SentCopy& copy);

}  // namespace arpent::upload
