// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/peer.hpp"
#include "core/room/socket.hpp"

#include <memory>
#include <vector>

struct pollfd;

namespace arpent::room {

/// A peer and the socket to it. One thread.
class Link {
public:
    Link(Desk& desk, Side side, Socket socket, std::string address, Clock::time_point now)
        : peer(std::make_unique<Peer>(desk, side, std::move(address), now)),
          socket_(std::move(socket)) {}

    std::unique_ptr<Peer> peer;

    pollfd watched() const;
    /// Reads what has come.
    void read(Clock::time_point now);
    /// Lets the peer work, and writes what can be written.
    void write(const store::Database* carnet, Clock::time_point now);
    /// Nothing more comes or goes.
    bool is_over() const { return cut_ || (peer->is_done() && unsent_.empty()); }

private:
    Socket socket_;
    std::vector<std::byte> unsent_;
    bool cut_ = false;
};

/// Waits a moment for any of them, at most so many milliseconds, and lets all do their part.
/// `others`: further sockets to wake up for. Looks at the carnet when it changed.
void turn(Desk& desk, std::vector<Link>& links, const std::vector<int>& others, int patience);

}  // namespace arpent::room
