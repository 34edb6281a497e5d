// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/edit/edit_proof.hpp"
#include "core/room/finder.hpp"
#include "core/room/room.hpp"

#include <algorithm>

namespace arpent::room {
namespace {

constexpr std::size_t most_links = 64;
constexpr std::size_t most_strangers = 16;
constexpr int patience = 100;  // ms until the carnet is looked at again

}  // namespace

Server::Server(Ledger& ledger, std::optional<std::uint16_t> port, OnEvent on_event)
    : desk_{ledger, {}} {
    desk_.on_event = std::move(on_event);
    ledger.look([&](const store::Database& ours) {
        desk_.keys = derive_keys(edit::carnet_key(ours));
        desk_.holding = Holding(ours);
    });
    listener_ = listen_on(port.value_or(usual_port));
    if (!listener_ && !port) {
        listener_ = listen_on(0);
    }
    if (!listener_) {
        throw Error("error.room_port", {{"port", std::to_string(port.value_or(usual_port))}});
    }
    port_ = port_of(listener_);
}

void Server::run(const std::stop_token& stop) {
    Doorbell doorbell(desk_.keys, port_);
    while (!stop.stop_requested()) {
        turn(desk_, links_, {listener_.get(), doorbell.socket()}, patience);
        doorbell.answer();
        accept();
        clear();
    }
    for (Link& link : links_) {
        link.peer->leave();
        link.write(nullptr, Clock::now());
    }
    clear();
    links_.clear();
}

/// Strangers may open what connections they like: the oldest of theirs makes room.
void Server::accept() {
    while (true) {
        auto [socket, address] = accept_from(listener_);
        if (!socket) {
            return;
        }
        const auto unknown = [](const Link& link) { return !link.peer->is_greeted(); };
        const auto strangers = static_cast<std::size_t>(std::ranges::count_if(links_, unknown));
        if (strangers >= most_strangers || links_.size() >= most_links) {
            const auto oldest = std::ranges::find_if(links_, unknown);
            if (oldest == links_.end()) {
                continue;  // the room is full
            }
            links_.erase(oldest);
        }
        links_.emplace_back(desk_, Side::server, std::move(socket), std::move(address),
                            Clock::now());
    }
}

void Server::clear() {
    std::vector<Link> kept;
    for (Link& link : links_) {
        if (!link.is_over()) {
            kept.push_back(std::move(link));
            continue;
        }
        const Peer& peer = *link.peer;
        totals_.received += peer.received();
        totals_.sent += peer.sent();
        totals_.laptops += peer.is_greeted() ? 1 : 0;
        totals_.strangers += peer.is_greeted() ? 0 : 1;
        if (desk_.on_event && !peer.why()) {
            desk_.on_event({peer.is_greeted() ? Event::Kind::left : Event::Kind::stranger,
                            peer.group(), peer.address()});
        }
    }
    links_ = std::move(kept);
}

}  // namespace arpent::room
