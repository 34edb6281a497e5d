// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/event.hpp"
#include "core/room/frame.hpp"
#include "core/room/holding.hpp"
#include "core/room/ledger.hpp"
#include "core/room/secure_channel.hpp"
#include "core/room/shipment.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace arpent::room {

using Clock = std::chrono::steady_clock;

/// What all links of one laptop share.
struct Desk {
    Ledger& ledger;
    Keys keys;
    Holding holding{};
    Tag session = random_bytes();
    OnEvent on_event{};
};

/// One other laptop: both sides of the protocol (README.md, "Sequence") are the same but for who
/// opens the channel. Knows no socket and no clock. One thread.
class Peer {
public:
    /// `desk` outlives it.
    Peer(Desk& desk, Side side, std::string address, Clock::time_point now);

    /// What came from the network.
    void receive(std::span<const std::byte> bytes, Clock::time_point now);
    /// Sends what is due. `idle`: what was sent before has gone, so there is room for more.
    void work(const store::Database* carnet, bool idle, Clock::time_point now);
    /// What is to go to the network.
    std::vector<std::byte> take_output() { return channel_.take_output(); }

    /// Whether work() has use for the carnet.
    bool wants_carnet() const;
    /// False while something that came waits to be stored: nothing more should be read.
    bool wants_input() const { return !arrived_; }
    /// The link is to be closed, after what take_output() has.
    bool is_done() const { return done_; }
    bool is_greeted() const { return hello_.has_value(); }
    /// Nothing was said on the channel: a stranger, or another workshop.
    bool was_refused() const { return channel_.state() == SecureChannel::State::refused; }
    /// Both hold the same, and both know.
    bool is_level() const;
    const std::optional<Message>& why() const { return why_; }
    std::string group() const { return hello_ ? hello_->group : std::string(); }
    const std::string& address() const { return address_; }
    std::size_t received() const { return received_; }
    std::size_t sent() const { return sent_; }

    /// Says goodbye, or that the link is gone.
    void leave();

private:
    void guarded(const std::function<void()>& work);
    void greet();
    void handle(const Frame& frame);
    void on_hello(const Frame& frame);
    void on_have(const Frame& frame);
    void on_edits(const Frame& frame);
    void on_osm(const Frame& frame);
    void store();
    bool lacks_edits() const;
    void say_have(Clock::time_point now);
    void send_edits(const store::Database& carnet);
    void send_osm(const store::Database& carnet);
    void send(FrameType type, std::span<const std::byte> payload);
    void refuse(Reason reason);
    void give_up(const Message& why);
    void tell(Event::Kind kind, std::size_t edits = 0, std::optional<Message> why = {}) const;

    Desk& desk_;
    SecureChannel channel_;
    std::string address_;
    FrameReader frames_;
    Clock::time_point begun_;
    Clock::time_point heard_;
    std::optional<Clock::time_point> told_;  ///< when it was last told what we have
    Have told_have_;
    std::optional<Hello> hello_;
    std::optional<Have> has_;      ///< as it last said
    edit::Seen reached_;           ///< with what is on its way
    std::optional<Tag> osm_sent_;  ///< what we knew of OSM when we last told it
    std::unique_ptr<Arrival> arrival_;
    bool arrived_ = false;  ///< arrival_ is whole and waits to be stored
    Clock::time_point next_try_{};
    bool greeted_ = false;
    bool told_level_ = false;
    bool done_ = false;
    std::optional<Message> why_;
    std::size_t received_ = 0;
    std::size_t sent_ = 0;
};

}  // namespace arpent::room
