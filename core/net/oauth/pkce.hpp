// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace arpent::net {

/// What proves that who brings the code is who asked for it (RFC 7636, S256).
struct Pkce {
    std::string verifier;   ///< a secret until the exchange
    std::string challenge;  ///< its hash, shown to everybody
};

Pkce make_pkce();
/// 32 random bytes from the system, as base64url text: 43 characters.
std::string random_text();
/// base64url(SHA-256(text)) without padding.
std::string s256(std::string_view text);
/// Compares in a time that does not tell how much is equal.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace arpent::net
