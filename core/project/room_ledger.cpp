// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/room_ledger.hpp"

#include "core/base/error.hpp"
#include "core/project/merging.hpp"

#include <utility>

namespace arpent::project {

RoomLedger::RoomLedger(Merging& merging, std::string group, job::Mailbox& mailbox)
    : merging_(merging),
      group_(std::move(group)),
      mailbox_(mailbox),
      reader_(merging.another_reader()) {}

bool RoomLedger::has_changed() { return reader_.integer("PRAGMA data_version") != version_; }

void RoomLedger::look(const std::function<void(const store::Database&)>& use) {
    version_ = reader_.integer("PRAGMA data_version");
    use(reader_);
}

room::Taken RoomLedger::take(const store::Database& part) {
    {
        const std::lock_guard lock(mutex_);
        taken_.reset();
    }
    // Until it is answered or the room closes, this thread stands here: `part` lives.
    mailbox_.post([this, &part] {
        {
            const std::lock_guard lock(mutex_);
            if (closed_) {
                return;
            }
        }
        room::Taken taken = merge(part);
        const std::lock_guard lock(mutex_);
        taken_ = std::move(taken);
        changed_.notify_all();
    });
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return taken_ || closed_; });
    return taken_ ? std::move(*taken_) : room::Taken{room::Taken::Kind::later};
}

room::Taken RoomLedger::merge(const store::Database& part) {
    try {
        auto result = merging_.take_part(part);
        if (auto* refusal = std::get_if<Message>(&result)) {
            return {room::Taken::Kind::refused, 0, std::move(*refusal)};
        }
        return {room::Taken::Kind::stored, std::get<std::size_t>(result)};
    } catch (const Error& error) {
        return {room::Taken::Kind::failed, 0, error.message()};
    }
}

void RoomLedger::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
}

}  // namespace arpent::project
