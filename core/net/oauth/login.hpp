// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/net/api_url.hpp"
#include "core/net/oauth/listener.hpp"
#include "core/net/oauth/pkce.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>

namespace arpent::net {

/// By which the server knows this program: ARPENT_OSM_CLIENT_ID of the environment, else what the
/// build was given; "" when there is none for that server.
std::string client_id(const ApiUrl& api);

/// One login: OAuth 2's authorization code with PKCE, as a public client, for read_prefs and
/// write_api. The browser comes back to this machine by itself; where that cannot be, or is not
/// wanted, the page shows a code to be typed. One thread.
class Login {
public:
    enum class Return : std::uint8_t { by_itself, by_hand };

    Login(ApiUrl api, std::string client, Return how);

    /// The page for the browser. No secret is in it.
    const std::string& url() const { return url_; }
    /// By hand also when no port of this machine could be opened.
    bool is_by_hand() const { return !listener_; }

    /// Waits for the browser: the code, or why not (error.login_refused, error.login_no_answer).
    /// Not by hand. Throws Cancelled.
    std::variant<std::string, Message> wait(const ListenerPages& pages,
                                            std::chrono::milliseconds patience,
                                            const std::stop_token& stop = {});

    /// The token for a code, or why not (error.login_code, error.server_unreachable,
    /// error.server_unclear). Throws Cancelled.
    std::variant<std::string, Message> exchange(std::string_view code,
                                                const std::stop_token& stop = {}) const;

private:
    ApiUrl api_;
    std::string client_;
    Pkce pkce_ = make_pkce();
    std::string state_ = random_text();
    std::optional<Listener> listener_;
    std::string redirect_;
    std::string url_;
};

/// Asks the server to forget a token; best effort.
void revoke_token(const ApiUrl& api, const std::string& token, const std::stop_token& stop = {});

}  // namespace arpent::net
