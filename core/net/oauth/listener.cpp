// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/listener.hpp"

#include "core/base/error.hpp"
#include "core/base/xml_escape.hpp"
#include "core/net/oauth/pkce.hpp"
#include "core/net/oauth/redirect_request.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>
#include <vector>

namespace arpent::net {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int one_look = 100;                      // ms between two looks at the stop_token
constexpr std::chrono::seconds patience_each{30};  // with a connection that says nothing
constexpr std::size_t most_connections = 32;

/// The page, then the end of the connection. What a browser does not take in one piece is lost:
/// a few hundred bytes into an empty buffer.
void answer(int socket, int status, const std::string& text) {
    const std::string page =
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Arpent"
        "</title></head><body style=\"font: 1.5em sans-serif; margin: 3em\"><p>" +
        xml_escape(text) + "</p></body></html>\n";
    const std::string reply =
        "HTTP/1.1 " + std::to_string(status) + (status == 200 ? " OK" : " Not Found") +
        "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
        std::to_string(page.size()) +
        "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n" +
        page;
    ::send(socket, reply.data(), reply.size(), MSG_NOSIGNAL);
    ::shutdown(socket, SHUT_WR);
}

}  // namespace

std::optional<Listener> Listener::open() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    constexpr int queue = 16;
    if (socket < 0 || ::bind(socket, plain, size) != 0 || ::listen(socket, queue) != 0 ||
        ::getsockname(socket, plain, &size) != 0) {
        if (socket >= 0) {
            ::close(socket);
        }
        return std::nullopt;
    }
    return Listener(socket, ntohs(address.sin_port));
}

Listener::Listener(Listener&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)),
      port_(other.port_),
      connections_(std::exchange(other.connections_, {})) {}

Listener::~Listener() {
    for (const Connection& connection : connections_) {
        ::close(connection.socket);
    }
    if (socket_ >= 0) {
        ::close(socket_);
    }
}

std::string Listener::redirect_uri() const {
    return "http://127.0.0.1:" + std::to_string(port_) + std::string(redirect_path);
}

void Listener::accept() {
    const int socket = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (socket < 0) {
        return;
    }
    if (connections_.size() >= most_connections) {
        ::close(connections_.front().socket);
        connections_.pop_front();
    }
    connections_.push_back({socket, {}, Clock::now() + patience_each});
}

/// Waits a moment for anybody; browsers open connections that they never use.
void Listener::poll_once() {
    std::vector<pollfd> watched{{socket_, POLLIN, 0}};
    for (const Connection& connection : connections_) {
        watched.push_back({connection.socket, POLLIN, 0});
    }
    ::poll(watched.data(), watched.size(), one_look);
    if ((watched.front().revents & POLLIN) != 0) {
        accept();
    }
}

/// Reads what has come; closes the connection, which is then -1, when it is done with.
std::optional<Redirected> Listener::read(Connection& connection, std::string_view state,
                                         const ListenerPages& pages) const {
    std::array<char, 4096> part{};
    const auto got = ::recv(connection.socket, part.data(), part.size(), 0);
    const bool is_waiting = got < 0 && (errno == EAGAIN || errno == EINTR);
    if (got > 0) {
        connection.head.append(part.data(), static_cast<std::size_t>(got));
    }
    const RedirectRequest request = read_redirect(connection.head);
    std::optional<Redirected> brought;
    if (request.state == RedirectRequest::State::incomplete) {
        if ((got > 0 || is_waiting) && Clock::now() < connection.until) {
            return std::nullopt;
        }
    } else if (request.state == RedirectRequest::State::brought &&
               same_secret(request.given_state, state)) {
        answer(connection.socket, 200, request.error.empty() ? pages.done : pages.refused);
        brought = Redirected{request.code, request.error};
    } else {
        answer(connection.socket, 404, pages.other);
    }
    ::close(std::exchange(connection.socket, -1));
    return brought;
}

std::optional<Redirected> Listener::wait(std::string_view state, const ListenerPages& pages,
                                         std::chrono::milliseconds patience,
                                         const std::stop_token& stop) {
    const auto until = Clock::now() + patience;
    while (Clock::now() < until) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        poll_once();
        for (auto connection = connections_.begin(); connection != connections_.end();) {
            const auto brought = read(*connection, state, pages);
            connection =
                connection->socket < 0 ? connections_.erase(connection) : std::next(connection);
            if (brought) {
                return brought;
            }
        }
    }
    return std::nullopt;
}

}  // namespace arpent::net
