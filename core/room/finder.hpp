// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/keys.hpp"
#include "core/room/socket.hpp"

#include <optional>
#include <span>
#include <vector>

namespace arpent::room {

/// How laptops of one workshop find each other: README.md, "Finding". Who asks draws `nonce`.
std::vector<std::byte> make_question(const Keys& keys, const Tag& nonce);
/// The nonce of a question that was made with the key.
std::optional<Tag> read_question(const Keys& keys, std::span<const std::byte> datagram);
std::vector<std::byte> make_reply(const Keys& keys, const Tag& nonce, std::uint16_t port);
/// The port in a reply to a question of ours.
std::optional<std::uint16_t> read_reply(const Keys& keys, const Tag& nonce,
                                        std::span<const std::byte> datagram);

/// Answers the questions of others on the network.
class Doorbell {
public:
    /// `port`: where we listen. Without a socket (none is free) nobody is answered.
    Doorbell(const Keys& keys, std::uint16_t port);
    int socket() const { return socket_.get(); }
    /// Answers what has come.
    void answer();

private:
    Keys keys_;
    std::uint16_t port_;
    Socket socket_;
};

/// Asks all networks of the machine.
class Finder {
public:
    explicit Finder(const Keys& keys);
    int socket() const { return socket_.get(); }
    void ask();
    /// Who answered, if somebody has.
    std::optional<Address> found();

private:
    Keys keys_;
    Tag nonce_ = random_bytes();
    Socket socket_;
};

}  // namespace arpent::room
