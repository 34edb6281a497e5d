// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/keys.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace arpent::room {

enum class Side : std::uint8_t { server, client };

/// TLS 1.3 with the room's pre-shared key and nothing else (README.md, "Channel"), between bytes of
/// a network and bytes that only somebody with the key can have written. Knows no socket. One
/// thread.
class SecureChannel {
public:
    enum class State : std::uint8_t {
        handshake,
        open,     ///< the other has the key
        ended,    ///< the other said goodbye: nothing was cut off
        refused,  ///< the other says, or shows, that it has another key
        broken    ///< bytes that are no such channel, or changed on the way
    };

    SecureChannel(Side side, const Keys& keys);
    ~SecureChannel();
    SecureChannel(SecureChannel&&) = delete;
    SecureChannel& operator=(SecureChannel&&) = delete;
    SecureChannel(const SecureChannel&) = delete;
    SecureChannel& operator=(const SecureChannel&) = delete;

    State state() const { return state_; }
    /// What came from the network; appends what it says to `said`.
    void receive(std::span<const std::byte> bytes, std::vector<std::byte>& said);
    /// To the other, once open.
    void send(std::span<const std::byte> bytes);
    /// Says goodbye.
    void end();
    /// What is to go to the network.
    std::vector<std::byte> take_output();

private:
    struct Parts;
    void shake_hands();
    void read(std::vector<std::byte>& said);
    void fail(int result);

    std::unique_ptr<Parts> parts_;
    State state_ = State::handshake;
};

}  // namespace arpent::room
