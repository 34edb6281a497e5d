// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"
#include "core/upload/reconcile.hpp"
#include "core/upload/sender.hpp"
#include "core/upload/upload_journal.hpp"

#include <set>

namespace arpent::upload {

/// One run of send(): its state between two requests. Everything that matters is in the carnet.
class Sending {
public:
    Sending(const store::Database& database, const std::shared_ptr<const osm::Graph>& base,
            net::OsmApi& api, const SendOptions& options, job::Progress& progress,
            const std::stop_token& stop);

    SendReport run();

private:
    /// Whether the run goes on; where it does not, report_.why says why.
    enum class Next : std::uint8_t { go_on, stop };

    Next stop_for(Message why);
    void at(std::string_view step) const;

    // sending.cpp: the course of a run
    Next finish_former();
    Next greet(const Plan& first);
    Next fetch_unversioned(const Plan& plan);
    Plan next_plan() const;
    /// `left`: changes that go with this chunk or after it.
    Next send_chunk(const Chunk& chunk, std::size_t left);
    Next create_changeset(Upload& upload);
    Next settle(const Upload& upload);
    void applied(Upload upload, const std::vector<Result>& results);
    void note_applied(const Upload& upload);
    void close(const Upload& upload);

    // look_for_copies.cpp: copies of the carnet may have sent what this one does not know of
    enum class Look : std::uint8_t { alone, taken_over, stop };
    /// 0 when it cannot be known.
    std::int64_t account(std::int64_t own_changeset);
    Look look_for_copies(std::int64_t own, const geo::Box& box);

    // refused.cpp: what to do about each kind of no
    Next refused(const Upload& upload, const net::Refusal& refusal);
    Next refused_for_content(const Upload& upload, const net::Refusal& refusal);
    Next learn(const Upload& upload, const net::Refusal& refusal);
    Next isolate(const Upload& upload, const net::Refusal& refusal);
    Next cut_smaller(const Upload& upload, const net::Refusal& refusal);
    Next cut_narrower(const Upload& upload, const net::Refusal& refusal);
    void hold(osm::ElementId id, Message why);
    void hold_all(const Upload& upload, const std::string& text);
    /// Tells the carnet; false when it knew it all.
    bool tell(const std::vector<edit::OsmVersion>& versions);

    const store::Database& database_;
    net::OsmApi& api_;
    const SendOptions& options_;
    job::Progress& progress_;
    const std::stop_token& stop_;
    UploadJournal journal_;
    edit::History history_;
    Limits limits_;                              ///< as this run has found them
    Limits widest_;                              ///< the server's
    std::map<osm::ElementId, Message> refused_;  ///< in this run
    std::set<std::int64_t> looked_at_;           ///< changesets of copies, in this run
    std::int64_t account_ = 0;                   ///< its uid, once it is known
    double extent_ = 0;                          ///< of the changeset at work
    int without_progress_ = 0;
    std::size_t sent_ = 0;
    SendReport report_;
};

}  // namespace arpent::upload
