// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arpent::net {

/// The access token of a token endpoint's answer (RFC 6749 5.1); nothing when there is none that a
/// header could carry. Pure.
std::optional<std::string> read_token_reply(std::string_view json);

/// Whether a header can carry it: printable ASCII without spaces, at least one character.
bool is_token(std::string_view text);

}  // namespace arpent::net
