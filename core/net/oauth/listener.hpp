// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <list>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace arpent::net {

/// What the browser shows when it comes back, as plain text; each of one line.
struct ListenerPages {
    std::string done;
    std::string refused;  ///< the person said no
    std::string other;    ///< another page, or another login's state
};

/// What the redirection brought.
struct Redirected {
    std::string code;
    std::string error;  ///< "" when there is a code
};

/// Waits on a free port of 127.0.0.1 for the browser that comes back from the login page. Only a
/// request with our state counts; others are answered and waited out. One thread.
class Listener {
public:
    /// Nothing when no port of this machine can be opened.
    static std::optional<Listener> open();
    ~Listener();
    Listener(Listener&& other) noexcept;
    Listener& operator=(Listener&&) = delete;

    /// "http://127.0.0.1:41234/arpent"
    std::string redirect_uri() const;

    /// Nothing after `patience`. Throws Cancelled.
    std::optional<Redirected> wait(std::string_view state, const ListenerPages& pages,
                                   std::chrono::milliseconds patience,
                                   const std::stop_token& stop = {});

private:
    struct Connection {
        int socket = -1;
        std::string head;
        std::chrono::steady_clock::time_point until;
    };

    explicit Listener(int socket, int port) : socket_(socket), port_(port) {}
    void accept();
    void poll_once();
    std::optional<Redirected> read(Connection& connection, std::string_view state,
                                   const ListenerPages& pages) const;

    int socket_;
    int port_;
    std::list<Connection> connections_;
};

}  // namespace arpent::net
