// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arpent::room {

constexpr std::uint16_t usual_port = 47626;  ///< of TCP and of UDP

/// An open socket, closed with it. None blocks.
class Socket {
public:
    Socket() = default;
    explicit Socket(int descriptor) : descriptor_(descriptor) {}
    ~Socket();
    Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    int get() const { return descriptor_; }
    explicit operator bool() const { return descriptor_ >= 0; }

private:
    int descriptor_ = -1;
};

struct Address {
    std::string host;  ///< a name, or an address without brackets
    std::uint16_t port = usual_port;

    bool operator==(const Address&) const = default;
};

/// "192.168.1.12", "laptop.local:5000", "[fe80::1]:5000"; nothing when it is none of these.
std::optional<Address> parse_address(std::string_view text);

/// Listens on all addresses of the machine; port 0: any free one. None when that cannot be.
Socket listen_on(std::uint16_t port);
std::uint16_t port_of(const Socket& socket);
/// A connection that came, and from where; none when there is none.
std::pair<Socket, std::string> accept_from(const Socket& listener);

/// Begins to connect; none when the name is not known or nothing leads there.
Socket connect_to(const Address& address);

/// The addresses by which others may reach this machine, "127.0.0.1" when there is no other.
std::vector<std::string> own_addresses();

}  // namespace arpent::room
