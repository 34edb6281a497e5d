// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/osm_server/message.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace arpent::test::osm_server {

/// How much of a reply leaves.
enum class Send : std::uint8_t { whole, half, nothing };

/// One connection that was accepted; closes it at its end.
class Wire {
public:
    explicit Wire(int socket) : socket_(socket) {}
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    /// The next request; nothing when the other side has gone or sends no HTTP.
    std::optional<Request> receive();
    /// Unless whole, the connection is cut afterwards.
    void send(const Reply& reply, Send how);

private:
    bool more();
    std::optional<std::string> line();
    std::optional<std::string> bytes(std::size_t count);
    std::optional<std::string> chunks();
    void write(std::string_view text) const;

    int socket_;
    std::string buffer_;
};

}  // namespace arpent::test::osm_server
