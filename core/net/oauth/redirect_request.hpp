// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace arpent::net {

/// What a browser brings to the loopback address.
struct RedirectRequest {
    enum class State : std::uint8_t {
        incomplete,  ///< more is to come
        other,       ///< not the redirection: another page, another method, or no HTTP
        brought      ///< code or error, and state
    };
    State state = State::other;
    std::string code;
    std::string error;  ///< "access_denied" …
    std::string given_state;
};

/// Where the browser is sent back to.
constexpr std::string_view redirect_path = "/arpent";

/// Reads the head of an HTTP request, up to its empty line. Pure; any bytes.
RedirectRequest read_redirect(std::string_view head);

}  // namespace arpent::net
