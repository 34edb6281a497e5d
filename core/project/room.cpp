// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/room.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/project/merging.hpp"
#include "core/project/project.hpp"
#include "core/project/room_ledger.hpp"
#include "core/room/room.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace arpent::project {
namespace {

constexpr std::chrono::hours patience{100'000};  // whoever serves may come later

}  // namespace

struct Room::Parts {
    Parts(Project& project, std::function<void()> wake)
        : mailbox(std::move(wake)), ledger(project.merging(), project.settings().group, mailbox) {}

    room::OnEvent teller() {
        return [this](const room::Event& event) { mailbox.post([this, event] { note(event); }); };
    }

    void note(const room::Event& event) {
        using Kind = room::Event::Kind;
        if (event.kind == Kind::stranger) {
            return;
        }
        auto guest = std::ranges::find_if(guests, [&](const Guest& each) {
            return each.group == event.group && each.address == event.address;
        });
        if (guest == guests.end()) {
            guest = guests.insert(guests.end(), {event.group, event.address});
        }
        guest->is_linked = event.kind != Kind::left && event.kind != Kind::refused;
        guest->is_level = event.kind == Kind::level;
        guest->received += event.kind == Kind::received ? event.edits : 0;
        guest->sent += event.kind == Kind::sent ? event.edits : 0;
        received += event.kind == Kind::received ? event.edits : 0;
        if (event.why) {
            trouble = event.why;
        } else if (event.kind == Kind::joined) {
            trouble.reset();
        }
    }

    job::Mailbox mailbox;
    RoomLedger ledger;
    std::unique_ptr<room::Server> server;
    std::unique_ptr<room::Guest> guest;
    std::vector<std::string> addresses;
    std::vector<Guest> guests;
    std::size_t received = 0;
    std::optional<Message> trouble;
    bool is_over = false;
    std::jthread thread;  // last: it uses the others
};

std::unique_ptr<Room> Room::serve(Project& project, std::function<void()> wake) {
    auto parts = std::make_unique<Parts>(project, std::move(wake));
    parts->server = std::make_unique<room::Server>(parts->ledger, std::nullopt, parts->teller());
    for (const std::string& host : room::own_addresses()) {
        parts->addresses.push_back(host + ":" + std::to_string(parts->server->port()));
    }
    parts->thread = std::jthread(
        [server = parts->server.get()](const std::stop_token& stop) { server->run(stop); });
    return std::unique_ptr<Room>(new Room(std::move(parts)));
}

std::unique_ptr<Room> Room::join(Project& project, const std::string& address,
                                 std::function<void()> wake) {
    std::optional<room::Address> host;
    if (!address.empty()) {
        host = room::parse_address(address);
        if (!host) {
            return nullptr;
        }
    }
    auto parts = std::make_unique<Parts>(project, std::move(wake));
    parts->guest = std::make_unique<room::Guest>(parts->ledger, host, parts->teller());
    parts->thread = std::jthread([all = parts.get()](const std::stop_token& stop) {
        auto why = all->guest->run(room::Guest::Until::stopped, patience, stop);
        all->mailbox.post([all, why = std::move(why)] {
            all->is_over = true;
            all->trouble = why;
        });
    });
    return std::unique_ptr<Room>(new Room(std::move(parts)));
}

Room::Room(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Room::~Room() {
    parts_->thread.request_stop();
    parts_->ledger.close();
    parts_->thread.join();
}

bool Room::update() { return parts_->mailbox.drain(); }

const std::vector<std::string>& Room::addresses() const { return parts_->addresses; }
const std::vector<Room::Guest>& Room::guests() const { return parts_->guests; }
std::size_t Room::received() const { return parts_->received; }
const std::optional<Message>& Room::trouble() const { return parts_->trouble; }
bool Room::is_over() const { return parts_->is_over; }

}  // namespace arpent::project
