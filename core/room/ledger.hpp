// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/store/database.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace arpent::room {

/// What became of edits that arrived.
struct Taken {
    enum class Kind : std::uint8_t {
        stored,   ///< durable
        later,    ///< somebody else is writing to the carnet: try again
        refused,  ///< they are not sound; nothing changed
        failed    ///< the disk is full, or such: nothing changed
    };
    Kind kind = Kind::failed;
    std::size_t edits = 0;  ///< that were new
    Message why{};          ///< as merge::read_delivery says, or of the Error
};

/// The carnet as the room's network uses it. One thread; each function may throw Error.
class Ledger {
public:
    Ledger() = default;
    virtual ~Ledger() = default;
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    /// Whether the carnet may have changed since the last look().
    virtual bool has_changed() = 0;
    /// Lets somebody read the carnet as it is now.
    virtual void look(const std::function<void(const store::Database&)>& use) = 0;
    /// Merges a part of another carnet (merge::Extent::part), all or nothing.
    virtual Taken take(const store::Database& part) = 0;
    /// As people call the group at this laptop.
    virtual std::string group() = 0;
};

}  // namespace arpent::room
