// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/socket.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <memory>

namespace arpent::room {
namespace {

constexpr int queue = 16;

/// "192.168.1.12", also of an IPv4 address that came over an IPv6 socket.
std::string name_of(const sockaddr* address, socklen_t size) {
    std::array<char, NI_MAXHOST> host{};
    if (::getnameinfo(address, size, host.data(), host.size(), nullptr, 0, NI_NUMERICHOST) != 0) {
        return {};
    }
    constexpr std::string_view mapped = "::ffff:";
    const std::string name = host.data();
    return name.starts_with(mapped) ? name.substr(mapped.size()) : name;
}

void no_delay(int descriptor) {
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Socket listen_in(int family, std::uint16_t port) {
    Socket socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;
    const int off = 0;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_storage address{};
    socklen_t size = sizeof(sockaddr_in);
    if (family == AF_INET6) {
        ::setsockopt(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
        auto* six = reinterpret_cast<sockaddr_in6*>(&address);
        six->sin6_family = AF_INET6;
        six->sin6_addr = in6addr_any;
        six->sin6_port = htons(port);
        size = sizeof(sockaddr_in6);
    } else {
        auto* four = reinterpret_cast<sockaddr_in*>(&address);
        four->sin_family = AF_INET;
        four->sin_addr.s_addr = htonl(INADDR_ANY);
        four->sin_port = htons(port);
    }
    if (!socket || ::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(socket.get(), queue) != 0) {
        return {};
    }
    return socket;
}

}  // namespace

Socket::~Socket() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

std::optional<Address> parse_address(std::string_view text) {
    Address address;
    std::string_view port;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        address.host = text.substr(1, end - 1);
        port = text.substr(end + 1);
        if (!port.empty() && port.front() != ':') {
            return std::nullopt;
        }
    } else {
        const auto colon = text.find(':');
        const bool is_six = colon != std::string_view::npos && text.rfind(':') != colon;
        address.host = is_six ? text : text.substr(0, colon);
        port = is_six || colon == std::string_view::npos ? std::string_view() : text.substr(colon);
    }
    if (!port.empty()) {
        const char* end = port.data() + port.size();
        const auto read = std::from_chars(port.data() + 1, end, address.port);
        if (read.ec != std::errc() || read.ptr != end || address.port == 0) {
            return std::nullopt;
        }
    }
    return address.host.empty() ? std::nullopt : std::optional(address);
}

Socket listen_on(std::uint16_t port) {
    Socket socket = listen_in(AF_INET6, port);
    return socket ? std::move(socket) : listen_in(AF_INET, port);
}

std::uint16_t port_of(const Socket& socket) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address), &size);
    return address.ss_family == AF_INET6
               ? ntohs(reinterpret_cast<const sockaddr_in6*>(&address)->sin6_port)
               : ntohs(reinterpret_cast<const sockaddr_in*>(&address)->sin_port);
}

std::pair<Socket, std::string> accept_from(const Socket& listener) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    Socket socket(::accept4(listener.get(), plain, &size, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!socket) {
        return {};
    }
    no_delay(socket.get());
    return {std::move(socket), name_of(plain, size)};
}

Socket connect_to(const Address& address) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &found) !=
        0) {
        return {};
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, freeaddrinfo);
    for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
        Socket socket(::socket(each->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        if (socket && (::connect(socket.get(), each->ai_addr, each->ai_addrlen) == 0 ||
                       errno == EINPROGRESS)) {
            no_delay(socket.get());
            return socket;
        }
    }
    return {};
}

std::vector<std::string> own_addresses() {
    std::vector<std::string> names;
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) == 0) {
        for (const ifaddrs* each = first; each != nullptr; each = each->ifa_next) {
            const bool counts = each->ifa_addr != nullptr && (each->ifa_flags & IFF_UP) != 0 &&
                                (each->ifa_flags & IFF_LOOPBACK) == 0 &&
                                each->ifa_addr->sa_family == AF_INET;
            if (counts) {
                names.push_back(name_of(each->ifa_addr, sizeof(sockaddr_in)));
            }
        }
        ::freeifaddrs(first);
    }
    return names.empty() ? std::vector<std::string>{"127.0.0.1"} : names;
}

}  // namespace arpent::room
