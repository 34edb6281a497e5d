// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/upload/plan.hpp"
#include "core/upload/sender.hpp"
#include "core/upload/upload_journal.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace arpent::edit {
class History;
}
namespace arpent::store {
class BaseStore;
class Database;
}  // namespace arpent::store
namespace arpent::project {

struct Identity;

/// What goes to OpenStreetMap, and what became of it. The thread that owns the carnet.
class Uploading {
public:
    /// All must outlive it.
    Uploading(const store::Database& database, edit::History& history,
              const std::shared_ptr<const store::BaseStore>& base, const Identity& identity)
        : database_(database), history_(history), base_(base), identity_(identity) {}

    /// error.upload_practice for a carnet of practice.
    std::optional<Message> why_not() const;

    /// What would be sent now, and what is held back; `held` beside what the carnet holds back.
    upload::Plan plan(const std::map<osm::ElementId, Message>& held = {},
                      const upload::Limits& limits = {}) const;
    /// The plan's changesets as one osmChange, for reading and for other programs.
    static std::string osm_change_of(const upload::Plan& plan);

    /// Takes an element out of what is sent, or puts it back; travels with copies of the carnet.
    void set_held(osm::ElementId id, bool is_held);
    bool is_held(osm::ElementId id) const;

    /// Somebody has read through everything that would be sent now (« J’ai tout relu »); kept over
    /// a restart, in this carnet alone. Each later edit, and each thing taken out or put back, asks
    /// for another reading.
    void set_reviewed();
    bool is_reviewed() const;

    /// "never" (practice), "none" (nothing to send, nothing sent), "pending", "held" (all that is
    /// left is held back), "unclear" (something may have arrived: sending again finds out), "sent".
    std::string state() const;
    /// Changesets that OSM has, in the order of sending.
    std::vector<std::int64_t> changesets() const;
    /// The same, with where they are.
    std::vector<upload::SentChangeset> sent_changesets() const;

    /// Sends on this thread, as upload::send does, and lets the carnet know.
    upload::SendReport send(net::OsmApi& api, const upload::SendOptions& options,
                            job::Progress& progress, const std::stop_token& stop);

    /// The same for a worker: what this returns may be called once on any thread, with a connection
    /// of its own; afterwards, and as often as is wished meanwhile, the owner calls learn().
    using Send = std::function<upload::SendReport(net::OsmApi&, const upload::SendOptions&,
                                                  job::Progress&, const std::stop_token&)>;
    Send sender() const;
    /// Reads what a worker stored: the map then stands on OSM's new versions.
    void learn();

private:
    std::string edits_held() const;

    const store::Database& database_;
    edit::History& history_;
    const std::shared_ptr<const store::BaseStore>& base_;
    const Identity& identity_;
};

}  // namespace arpent::project
