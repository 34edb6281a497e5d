// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/link.hpp"

#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

namespace arpent::room {

/// What a room's network came to.
struct Totals {
    std::size_t laptops = 0;  ///< that were linked, each counted once for each link
    std::size_t received = 0;
    std::size_t sent = 0;
    std::size_t strangers = 0;
};

/// The trainer's side: listens. One thread.
class Server {
public:
    /// Listens at once. Throws Error: error.room_port {port} when that port is taken, and as
    /// Ledger::look. `port`: 0 any free one; none: the usual one, or any.
    Server(Ledger& ledger, std::optional<std::uint16_t> port, OnEvent on_event);

    std::uint16_t port() const { return port_; }
    /// Until somebody asks to stop; says goodbye then.
    void run(const std::stop_token& stop);
    const Totals& totals() const { return totals_; }
    /// Whose edits the carnet holds now.
    std::size_t devices() const { return desk_.holding.have().devices.size(); }

private:
    void accept();
    void clear();

    Desk desk_;
    Socket listener_;
    std::uint16_t port_ = 0;
    std::vector<Link> links_;
    Totals totals_;
};

/// A group's side: looks for the trainer, links, links again when the link is cut. One thread.
class Guest {
public:
    /// Without an address the network is searched. Throws Error as Ledger::look.
    Guest(Ledger& ledger, std::optional<Address> host, OnEvent on_event);

    /// From the end of a link to the next one.
    Clock::duration pause = std::chrono::milliseconds(300);

    enum class Until : std::uint8_t { stopped, level };
    /// Until somebody asks to stop, or until both hold the same. Or why not: error.room_other_key
    /// (the host has another workshop's key), error.room_not_found (nobody answered for
    /// `patience`), error.room_too_slow (nothing moved for as long), what a side refused.
    std::optional<Message> run(Until until, Clock::duration patience, const std::stop_token& stop);
    const Totals& totals() const { return totals_; }
    /// Whose edits the carnet holds now.
    std::size_t devices() const { return desk_.holding.have().devices.size(); }

private:
    Socket find(Clock::time_point until, const std::stop_token& stop);
    bool stay(Until until, Clock::duration patience, const std::stop_token& stop);

    Desk desk_;
    std::optional<Address> host_;
    std::string address_;  ///< of the trainer's laptop
    std::vector<Link> links_;
    Totals totals_;
    std::optional<Message> why_;
    bool too_slow_ = false;
    int refusals_ = 0;  ///< of our key, one after the other
};

}  // namespace arpent::room
