// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/link.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace arpent::room {
namespace {

constexpr int most_reads = 16;  // before others have their turn

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

pollfd Link::watched() const {
    const bool reads = peer->wants_input() && !peer->is_done();
    return {socket_.get(),
            static_cast<short>((reads ? POLLIN : 0) | (unsent_.empty() ? 0 : POLLOUT)), 0};
}

void Link::read(Clock::time_point now) {
    std::array<std::byte, 16384> part{};
    for (int i = 0; i < most_reads && peer->wants_input() && !peer->is_done(); ++i) {
        const auto got = ::recv(socket_.get(), part.data(), part.size(), 0);
        if (got < 0 && (would_block() || errno == ENOTCONN)) {
            return;
        }
        if (got <= 0) {
            cut_ = true;
            return;
        }
        peer->receive(std::span(part).first(static_cast<std::size_t>(got)), now);
    }
}

void Link::write(const store::Database* carnet, Clock::time_point now) {
    peer->work(carnet, unsent_.empty(), now);
    const auto more = peer->take_output();
    unsent_.insert(unsent_.end(), more.begin(), more.end());
    while (!unsent_.empty() && !cut_) {
        const auto gone = ::send(socket_.get(), unsent_.data(), unsent_.size(), MSG_NOSIGNAL);
        if (gone < 0) {
            cut_ = !would_block() && errno != ENOTCONN;
            return;
        }
        unsent_.erase(unsent_.begin(), unsent_.begin() + gone);
    }
}

void turn(Desk& desk, std::vector<Link>& links, const std::vector<int>& others, int patience) {
    std::vector<pollfd> watched;
    for (const int other : others) {
        watched.push_back({other, POLLIN, 0});
    }
    for (const Link& link : links) {
        watched.push_back(link.watched());
    }
    ::poll(watched.data(), watched.size(), patience);
    const auto now = Clock::now();
    for (std::size_t i = 0; i < links.size(); ++i) {
        if ((watched[others.size() + i].revents & ~POLLOUT) != 0) {
            links[i].read(now);
        }
    }
    try {
        if (desk.ledger.has_changed()) {
            desk.ledger.look([&](const store::Database& ours) { desk.holding = Holding(ours); });
        }
        const auto wants = [](const Link& link) { return link.peer->wants_carnet(); };
        if (std::ranges::any_of(links, wants)) {
            desk.ledger.look([&](const store::Database& ours) {
                for (Link& link : links) {
                    if (link.peer->wants_carnet()) {
                        link.write(&ours, now);
                    }
                }
            });
        }
    } catch (const Error& error) {
        log::warn(error.what());  // a carnet that is being closed by another; the next turn sees
    }
    for (Link& link : links) {
        link.write(nullptr, now);
    }
}

}  // namespace arpent::room
