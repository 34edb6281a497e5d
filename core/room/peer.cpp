// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/peer.hpp"

#include "core/base/error.hpp"

#include <algorithm>
#include <utility>

namespace arpent::room {
namespace {

using namespace std::chrono_literals;

constexpr auto greeting_time = 10s;
constexpr auto heartbeat = 10s;
constexpr auto silence = 45s;
constexpr auto try_again = 2s;

/// How the merge's refusals are called on the wire.
Reason reason_of(const Message& refusal) {
    if (refusal.key == "error.merge_other_base") {
        return Reason::other_base;
    }
    if (refusal.key == "error.merge_tampered") {
        return Reason::tampered;
    }
    return refusal.key == "error.merge_same_device" ? Reason::same_device : Reason::damaged;
}

Message sentence_of(Reason reason, const std::string& group) {
    const auto with = [&](const char* key) { return Message{key, {{"group", group}}}; };
    switch (reason) {
        case Reason::version: return with("error.room_version");
        case Reason::other_base: return with("error.room_other_base");
        case Reason::tampered: return with("error.room_tampered");
        case Reason::same_device: return with("error.room_same_device");
        case Reason::cannot_store: return with("error.room_cannot_store");
        case Reason::itself: return with("error.room_itself");
        case Reason::damaged: break;
    }
    return with("error.room_damaged");
}

}  // namespace

Peer::Peer(Desk& desk, Side side, std::string address, Clock::time_point now)
    : desk_(desk),
      channel_(side, desk.keys),
      address_(std::move(address)),
      begun_(now),
      heard_(now) {}

void Peer::receive(std::span<const std::byte> bytes, Clock::time_point now) {
    if (done_) {
        return;
    }
    heard_ = now;
    std::vector<std::byte> said;
    channel_.receive(bytes, said);
    frames_.add(said);
    if (channel_.state() == SecureChannel::State::open) {
        greet();
    }
    while (!done_ && !arrived_) {
        const auto frame = frames_.next();
        if (!frame) {
            break;
        }
        guarded([&] { handle(*frame); });
    }
    if (frames_.failed() && !done_) {
        refuse(Reason::damaged);
    }
    if (channel_.state() != SecureChannel::State::open &&
        channel_.state() != SecureChannel::State::handshake) {
        done_ = true;
    }
}

/// Does what may fail for want of disk: the link ends then, and nothing else.
void Peer::guarded(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        send(FrameType::refuse, encode(Reason::cannot_store));
        give_up(error.message());
    }
}

void Peer::greet() {
    if (!std::exchange(greeted_, true)) {
        send(FrameType::hello, encode(Hello{protocol, desk_.holding.base_hash(), desk_.session,
                                            desk_.ledger.group()}));
    }
}

void Peer::handle(const Frame& frame) {
    if (!hello_ && frame.type != FrameType::hello && frame.type != FrameType::refuse) {
        refuse(Reason::damaged);
        return;
    }
    switch (frame.type) {
        case FrameType::hello: on_hello(frame); break;
        case FrameType::have: on_have(frame); break;
        case FrameType::edits: on_edits(frame); break;
        case FrameType::osm: on_osm(frame); break;
        case FrameType::refuse:
            give_up(sentence_of(decode_reason(frame.payload).value_or(Reason::damaged), group()));
    }
}

void Peer::on_hello(const Frame& frame) {
    auto hello = decode_hello(frame.payload);
    if (!hello || hello_) {
        refuse(Reason::damaged);
    } else if (hello->version != protocol) {
        refuse(Reason::version);
    } else if (hello->session == desk_.session) {
        refuse(Reason::itself);
    } else {
        const bool same_base = hello->base_hash == desk_.holding.base_hash();
        hello_ = std::move(hello);
        if (!same_base) {
            refuse(Reason::other_base);
            return;
        }
        tell(Event::Kind::joined);
    }
}

void Peer::on_have(const Frame& frame) {
    auto have = decode_have(frame.payload);
    if (!have) {
        refuse(Reason::damaged);
        return;
    }
    for (const auto& [device, reach] : have->devices) {
        const auto ours = desk_.holding.content(device, reach.n);
        if (ours && *ours != reach.content) {
            refuse(Reason::same_device);
            return;
        }
        reached_[device] = std::max(reached_[device], reach.n);
    }
    has_ = std::move(have);
}

void Peer::on_edits(const Frame& frame) {
    if (!arrival_) {
        desk_.ledger.look(
            [&](const store::Database& ours) { arrival_ = std::make_unique<Arrival>(ours); });
    }
    if (!arrival_->add_edits(frame.payload)) {
        refuse(Reason::damaged);
        return;
    }
    arrived_ = true;
    store();
}

void Peer::on_osm(const Frame& frame) {
    if (!arrival_) {
        desk_.ledger.look(
            [&](const store::Database& ours) { arrival_ = std::make_unique<Arrival>(ours); });
    }
    const auto last = arrival_->add_osm(frame.payload);
    if (!last) {
        refuse(Reason::damaged);
    } else if (*last) {
        arrived_ = true;
        store();
    }
}

void Peer::store() {
    const Taken taken = desk_.ledger.take(arrival_->database());
    switch (taken.kind) {
        case Taken::Kind::stored:
            arrived_ = false;
            arrival_.reset();
            received_ += taken.edits;
            desk_.ledger.look([&](const store::Database& ours) { desk_.holding = Holding(ours); });
            if (taken.edits > 0) {
                tell(Event::Kind::received, taken.edits);
            }
            break;
        case Taken::Kind::later:
            if (next_try_ == Clock::time_point{}) {
                tell(Event::Kind::waiting);
            }
            next_try_ = Clock::now() + try_again;
            return;
        case Taken::Kind::refused: refuse(reason_of(taken.why)); break;
        case Taken::Kind::failed:
            send(FrameType::refuse, encode(Reason::cannot_store));
            give_up(taken.why);
    }
    next_try_ = {};
}

void Peer::work(const store::Database* carnet, bool idle, Clock::time_point now) {
    if (!done_ && !hello_ && now - begun_ > greeting_time) {
        done_ = true;
    }
    if (!done_ && hello_ && now - heard_ > silence && !arrived_) {
        leave();
    }
    if (done_ || !hello_) {
        return;
    }
    // Who looks at the carnet must not write to it meanwhile.
    if (arrived_ && carnet == nullptr && now >= next_try_) {
        guarded([&] { store(); });
        if (!arrived_ && !done_) {
            receive({}, now);  // what came behind it
        }
    }
    if (done_) {
        return;
    }
    say_have(now);
    if (carnet != nullptr && has_ && idle) {
        send_edits(*carnet);
        send_osm(*carnet);
    }
    if (is_level() && !std::exchange(told_level_, true)) {
        tell(Event::Kind::level);
    }
}

bool Peer::lacks_edits() const {
    const auto lacks = [&](const auto& held) {
        const auto reached = reached_.find(held.first);
        return reached == reached_.end() || reached->second < held.second.n;
    };
    return std::ranges::any_of(desk_.holding.have().devices, lacks);
}

bool Peer::wants_carnet() const {
    if (done_ || !has_) {
        return false;
    }
    return lacks_edits() ||
           (has_->osm != desk_.holding.have().osm && osm_sent_ != desk_.holding.have().osm);
}

bool Peer::is_level() const {
    return has_ && told_ && told_have_ == desk_.holding.have() && *has_ == told_have_;
}

void Peer::say_have(Clock::time_point now) {
    const Have& have = desk_.holding.have();
    if (told_ && have == told_have_ && now - *told_ < heartbeat) {
        return;
    }
    if (!told_ || have != told_have_) {
        told_level_ = false;
    }
    send(FrameType::have, encode(have));
    told_ = now;
    told_have_ = have;
}

void Peer::send_edits(const store::Database& carnet) {
    EditShipment shipment = pack_edits(carnet, desk_.holding, reached_);
    if (shipment.edits == 0) {
        if (shipment.too_large) {
            give_up({"error.room_too_large", {{"group", group()}}});
        }
        return;
    }
    send(FrameType::edits, shipment.payload);
    reached_ = std::move(shipment.has);
    sent_ += shipment.edits;
    told_level_ = false;
    tell(Event::Kind::sent, shipment.edits);
}

void Peer::send_osm(const store::Database& carnet) {
    const Tag& ours = desk_.holding.have().osm;
    if (has_->osm == ours || osm_sent_ == ours || lacks_edits()) {
        return;  // first what it is about
    }
    osm_sent_ = ours;
    const auto payloads = pack_osm(carnet);
    if (!payloads) {
        give_up({"error.room_too_large", {{"group", group()}}});
        return;
    }
    for (const auto& payload : *payloads) {
        send(FrameType::osm, payload);
    }
}

void Peer::send(FrameType type, std::span<const std::byte> payload) {
    channel_.send(encode_frame(type, payload));
}

void Peer::refuse(Reason reason) {
    send(FrameType::refuse, encode(reason));
    give_up(sentence_of(reason, group()));
}

void Peer::give_up(const Message& why) {
    channel_.end();
    done_ = true;
    why_ = why;
    tell(Event::Kind::refused, 0, why);
}

void Peer::leave() {
    channel_.end();
    done_ = true;
}

void Peer::tell(Event::Kind kind, std::size_t edits, std::optional<Message> why) const {
    if (desk_.on_event) {
        desk_.on_event({kind, group(), address_, edits, std::move(why)});
    }
}

}  // namespace arpent::room
