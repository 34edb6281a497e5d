// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/finder.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

namespace arpent::room {
namespace {

constexpr std::string_view ask_label = "arpent ask 1";
constexpr std::string_view reply_label = "arpent here 1";
constexpr std::array ask_magic{std::byte{'A'}, std::byte{'R'}, std::byte{'P'}, std::byte{'?'}};
constexpr std::array reply_magic{std::byte{'A'}, std::byte{'R'}, std::byte{'P'}, std::byte{'!'}};
constexpr std::size_t tag_size = sizeof(Tag);
constexpr std::size_t ask_size = ask_magic.size() + 2 * tag_size;
constexpr std::size_t reply_size = reply_magic.size() + 2 + tag_size;

using Bytes = std::vector<std::byte>;

void append(Bytes& to, std::span<const std::byte> bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
}

Bytes with_port(const Tag& nonce, std::uint16_t port) {
    Bytes bytes(nonce.begin(), nonce.end());
    bytes.push_back(static_cast<std::byte>(port >> 8U));
    bytes.push_back(static_cast<std::byte>(port));
    return bytes;
}

Socket datagrams() {
    Socket socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_BROADCAST, &on, sizeof on);
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    return socket;
}

/// Where a question reaches everybody: each network's broadcast address, and this machine.
std::vector<in_addr> everybody() {
    std::vector<in_addr> all;
    in_addr local{};
    local.s_addr = htonl(0x7FFFFFFFU);  // 127.255.255.255
    all.push_back(local);
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) == 0) {
        for (const ifaddrs* each = first; each != nullptr; each = each->ifa_next) {
            if (each->ifa_addr != nullptr && each->ifa_addr->sa_family == AF_INET &&
                (each->ifa_flags & IFF_BROADCAST) != 0 && each->ifa_broadaddr != nullptr) {
                all.push_back(reinterpret_cast<const sockaddr_in*>(each->ifa_broadaddr)->sin_addr);
            }
        }
        ::freeifaddrs(first);
    }
    return all;
}

}  // namespace

Bytes make_question(const Keys& keys, const Tag& nonce) {
    Bytes bytes(ask_magic.begin(), ask_magic.end());
    append(bytes, nonce);
    append(bytes, tag_of(keys.find, ask_label, nonce));
    return bytes;
}

std::optional<Tag> read_question(const Keys& keys, std::span<const std::byte> datagram) {
    if (datagram.size() != ask_size || !std::ranges::equal(datagram.first(4), ask_magic)) {
        return std::nullopt;
    }
    Tag nonce{};
    std::ranges::copy(datagram.subspan(4, tag_size), nonce.begin());
    return same_tag(datagram.last(tag_size), tag_of(keys.find, ask_label, nonce))
               ? std::optional(nonce)
               : std::nullopt;
}

Bytes make_reply(const Keys& keys, const Tag& nonce, std::uint16_t port) {
    const Bytes said = with_port(nonce, port);
    Bytes bytes(reply_magic.begin(), reply_magic.end());
    append(bytes, std::span(said).last(2));
    append(bytes, tag_of(keys.find, reply_label, said));
    return bytes;
}

std::optional<std::uint16_t> read_reply(const Keys& keys, const Tag& nonce,
                                        std::span<const std::byte> datagram) {
    if (datagram.size() != reply_size || !std::ranges::equal(datagram.first(4), reply_magic)) {
        return std::nullopt;
    }
    const auto port = static_cast<std::uint16_t>((std::to_integer<unsigned>(datagram[4]) << 8U) |
                                                 std::to_integer<unsigned>(datagram[5]));
    const bool is_ours =
        same_tag(datagram.last(tag_size), tag_of(keys.find, reply_label, with_port(nonce, port)));
    return is_ours && port != 0 ? std::optional(port) : std::nullopt;
}

Doorbell::Doorbell(const Keys& keys, std::uint16_t port)
    : keys_(keys), port_(port), socket_(datagrams()) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    address.sin_port = htons(usual_port);
    if (::bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        socket_ = Socket();
    }
}

void Doorbell::answer() {
    constexpr int most = 32;
    for (int i = 0; i < most && socket_; ++i) {
        std::array<std::byte, 256> datagram{};
        sockaddr_in from{};
        socklen_t size = sizeof from;
        auto* const plain = reinterpret_cast<sockaddr*>(&from);
        const auto got =
            ::recvfrom(socket_.get(), datagram.data(), datagram.size(), 0, plain, &size);
        if (got < 0) {
            return;
        }
        if (const auto nonce =
                read_question(keys_, std::span(datagram).first(static_cast<std::size_t>(got)))) {
            const Bytes reply = make_reply(keys_, *nonce, port_);
            ::sendto(socket_.get(), reply.data(), reply.size(), MSG_NOSIGNAL, plain, size);
        }
    }
}

Finder::Finder(const Keys& keys) : keys_(keys), socket_(datagrams()) {}

void Finder::ask() {
    const Bytes question = make_question(keys_, nonce_);
    for (const in_addr& each : everybody()) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr = each;
        address.sin_port = htons(usual_port);
        ::sendto(socket_.get(), question.data(), question.size(), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
}

std::optional<Address> Finder::found() {
    std::array<std::byte, 256> datagram{};
    sockaddr_in from{};
    socklen_t size = sizeof from;
    const auto got = ::recvfrom(socket_.get(), datagram.data(), datagram.size(), 0,
                                reinterpret_cast<sockaddr*>(&from), &size);
    if (got < 0) {
        return std::nullopt;
    }
    const auto port =
        read_reply(keys_, nonce_, std::span(datagram).first(static_cast<std::size_t>(got)));
    std::array<char, INET_ADDRSTRLEN> host{};
    if (!port || ::inet_ntop(AF_INET, &from.sin_addr, host.data(), host.size()) == nullptr) {
        return std::nullopt;
    }
    return Address{host.data(), *port};
}

}  // namespace arpent::room
