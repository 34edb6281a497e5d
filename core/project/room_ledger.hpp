// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/mailbox.hpp"
#include "core/room/ledger.hpp"

#include <condition_variable>
#include <mutex>

namespace arpent::project {

class Merging;

/// The open carnet as the room's thread sees it: it reads by a connection of its own, and hands
/// what arrives to the owner of the carnet.
class RoomLedger final : public room::Ledger {
public:
    /// On the owner's thread. All must outlive it.
    RoomLedger(Merging& merging, std::string group, job::Mailbox& mailbox);

    /// On the room's thread.
    bool has_changed() override;
    void look(const std::function<void(const store::Database&)>& use) override;
    /// Waits until the owner has opened the letter.
    room::Taken take(const store::Database& part) override;
    std::string group() override { return group_; }

    /// On the owner's thread: nobody is waited for any more.
    void close();

private:
    room::Taken merge(const store::Database& part);

    Merging& merging_;
    std::string group_;
    job::Mailbox& mailbox_;
    store::Database reader_;
    std::int64_t version_ = -1;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<room::Taken> taken_;  ///< the owner's answer
    bool closed_ = false;
};

}  // namespace arpent::project
