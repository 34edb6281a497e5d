// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"
#include "core/job/progress.hpp"
#include "core/net/osm_api.hpp"
#include "core/store/database.hpp"
#include "core/upload/changeset_tags.hpp"
#include "core/upload/patience.hpp"
#include "core/upload/plan.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace arpent::upload {

struct SendOptions {
    ChangesetWords words;
    std::map<osm::ElementId, Message> held;  ///< beside what the carnet holds back itself
    Limits limits;
    Patience patience;
    /// Told before and after each step; what it throws ends the sending there, as a kill would.
    std::function<void(std::string_view step)> hook;
};

/// How far the sending came.
enum class SendState : std::uint8_t {
    none,     ///< there was nothing to send
    sent,     ///< all of it
    held,     ///< all but what is held back
    waiting,  ///< something is left, and `why` says what it waits for
    unclear,  ///< something may have arrived: sending again finds out, and finishes
};

/// "none", "sent" …
std::string_view name_of(SendState state);

struct SendReport {
    SendState state = SendState::none;
    std::optional<Message> why;
    std::vector<std::int64_t> changesets;  ///< applied by this sending, or found to be
    std::size_t created = 0;
    std::size_t modified = 0;
    std::size_t deleted = 0;
    std::vector<Held> held;               ///< what is not sent
    std::vector<osm::ElementId> learned;  ///< what others had changed meanwhile
};

/// Whatever a carnet holds back by itself, by element: open questions (upload.held.question
/// {question}), duplicates among them, and what was taken out in the review (upload.held.review).
std::map<osm::ElementId, Message> held_by_carnet(const store::Database& database,
                                                 const edit::History& history);

/// Finishes what former sendings left, then sends what can be sent, changeset by changeset, each
/// journalled before it leaves (README.md). `base` is the carnet's own. Never appends an edit: who
/// has the carnet open calls History::learn() afterwards. Any thread, with a Database of its own.
/// Throws Error when the disk fails, and Cancelled: whenever it ends, calling it again goes on.
SendReport send(const store::Database& database, const std::shared_ptr<const osm::Graph>& base,
                net::OsmApi& api, const SendOptions& options, job::Progress& progress,
                const std::stop_token& stop);

}  // namespace arpent::upload
