// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what comes from the room's network: as a stranger's on the socket, as datagrams, and
// as what somebody with the key may say.
#include "core/base/error.hpp"
#include "core/merge/exchange.hpp"
#include "core/room/finder.hpp"
#include "core/room/message.hpp"
#include "core/room/secure_channel.hpp"
#include "core/room/shipment.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace arpent;

namespace {

using Bytes = std::span<const std::byte>;

/// An empty carnet that stays for the whole run.
const store::Database& carnet() {
    static const store::Database database = [] {
        const auto file = std::filesystem::temp_directory_path() /
                          ("arpent-fuzz-room-" + std::to_string(::getpid()) + ".arpent");
        auto created = store::Database::create(file);
        std::filesystem::remove(file);
        created.execute("CREATE TABLE base (hash TEXT)");
        created.execute("INSERT INTO base VALUES ('here')");
        return created;
    }();
    return database;
}

void as_stranger(Bytes bytes) {
    room::SecureChannel channel(room::Side::server, {});
    std::vector<std::byte> said;
    channel.receive(bytes, said);
    if (!said.empty() || channel.state() == room::SecureChannel::State::open) {
        std::abort();  // somebody got in without the key
    }
}

void as_datagram(Bytes bytes) {
    if (room::read_question({}, bytes) || room::read_reply({}, {}, bytes)) {
        // Only with the key, which is known here.
        const auto nonce = room::read_question({}, bytes);
        if (nonce &&
            room::make_question({}, *nonce) != std::vector<std::byte>(bytes.begin(), bytes.end())) {
            std::abort();
        }
    }
}

void as_delivery(const room::Frame& frame) {
    room::Arrival arrival(carnet());
    const bool is_sound = frame.type == room::FrameType::edits
                              ? arrival.add_edits(frame.payload)
                              : arrival.add_osm(frame.payload).value_or(false);
    if (!is_sound) {
        return;
    }
    try {
        merge::read_delivery(carnet(), arrival.database(), merge::Extent::part);
    } catch (const Error&) {  // refused
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Bytes bytes = std::as_bytes(std::span(data, size));
    as_stranger(bytes);
    as_datagram(bytes);
    room::FrameReader reader;
    reader.add(bytes);
    while (const auto frame = reader.next()) {
        room::decode_hello(frame->payload);
        if (const auto have = room::decode_have(frame->payload)) {
            if (room::decode_have(room::encode(*have)) != have) {
                std::abort();
            }
        }
        room::decode_reason(frame->payload);
        if (frame->type == room::FrameType::edits || frame->type == room::FrameType::osm) {
            as_delivery(*frame);
        }
    }
    return 0;
}
