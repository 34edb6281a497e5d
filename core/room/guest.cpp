// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_proof.hpp"
#include "core/room/finder.hpp"
#include "core/room/room.hpp"

#include <poll.h>

#include <algorithm>
#include <thread>

namespace arpent::room {
namespace {

using namespace std::chrono_literals;

constexpr int patience_ms = 100;
constexpr auto between_questions = 1s;
constexpr int most_refusals = 3;

}  // namespace

Guest::Guest(Ledger& ledger, std::optional<Address> host, OnEvent on_event)
    : desk_{ledger, {}}, host_(std::move(host)) {
    desk_.on_event = std::move(on_event);
    ledger.look([&](const store::Database& ours) {
        desk_.keys = derive_keys(edit::carnet_key(ours));
        desk_.holding = Holding(ours);
    });
}

std::optional<Message> Guest::run(Until until, Clock::duration patience,
                                  const std::stop_token& stop) {
    auto give_up = Clock::now() + patience;
    while (!stop.stop_requested() && Clock::now() < give_up) {
        Socket socket = find(give_up, stop);
        if (socket) {
            links_.clear();
            links_.emplace_back(desk_, Side::client, std::move(socket), address_, Clock::now());
            if (stay(until, patience, stop)) {
                return std::nullopt;
            }
            const Peer& peer = *links_.front().peer;
            totals_.received += peer.received();
            totals_.sent += peer.sent();
            totals_.laptops += peer.is_greeted() ? 1 : 0;
            refusals_ = peer.was_refused() ? refusals_ + 1 : 0;
            if (refusals_ >= most_refusals) {
                return Message{"error.room_other_key", {{"address", address_}}};
            }
            if (peer.why()) {
                return peer.why();
            }
            if (too_slow_) {
                return Message{"error.room_too_slow", {}};
            }
            if (peer.is_greeted()) {
                give_up = Clock::now() + patience;  // it was there
                if (desk_.on_event && !stop.stop_requested()) {
                    desk_.on_event({Event::Kind::left, peer.group(), address_});
                }
            }
        }
        const auto wake = Clock::now() + pause;
        while (!stop.stop_requested() && Clock::now() < wake) {
            std::this_thread::sleep_for(std::min<Clock::duration>(pause, 20ms));
        }
    }
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    return Message{"error.room_not_found", {}};
}

/// A connection to the trainer's laptop that is being made; none when nobody was found.
Socket Guest::find(Clock::time_point until, const std::stop_token& stop) {
    if (host_) {
        address_ = host_->host;
        return connect_to(*host_);
    }
    Finder finder(desk_.keys);
    auto next_question = Clock::now();
    while (!stop.stop_requested() && Clock::now() < until) {
        if (Clock::now() >= next_question) {
            finder.ask();
            next_question = Clock::now() + between_questions;
        }
        pollfd watched{finder.socket(), POLLIN, 0};
        ::poll(&watched, 1, patience_ms);
        if (const auto address = finder.found()) {
            address_ = address->host;
            return connect_to(*address);
        }
    }
    return {};
}

/// True when all is done that was to be done on the link.
bool Guest::stay(Until until, Clock::duration patience, const std::stop_token& stop) {
    Link& link = links_.front();
    auto moved = Clock::now();
    std::size_t count = 0;
    bool is_level = false;
    while (!link.is_over()) {
        turn(desk_, links_, {}, patience_ms);
        is_level = is_level || (until == Until::level && link.peer->is_level());
        if (const std::size_t now = link.peer->received() + link.peer->sent(); now != count) {
            count = now;
            moved = Clock::now();
        }
        if (until == Until::level && !is_level && Clock::now() - moved > patience) {
            link.peer->leave();
            too_slow_ = true;
            break;
        }
        if ((is_level || stop.stop_requested()) && !link.peer->is_done()) {
            link.peer->leave();
            link.write(nullptr, Clock::now());
            break;
        }
    }
    if (is_level) {
        totals_.received += link.peer->received();
        totals_.sent += link.peer->sent();
        ++totals_.laptops;
    }
    return is_level;
}

}  // namespace arpent::room
