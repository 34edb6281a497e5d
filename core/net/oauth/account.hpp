// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/net/api_url.hpp"
#include "core/net/user_details.hpp"

#include <stop_token>
#include <string>
#include <variant>

namespace arpent::net {

/// Whose token it is, with what stands in the way of sending; or why nobody knows: error.login_code
/// (the server does not take it), error.server_unreachable, error.server_unclear, each with `url`.
/// Any thread. Throws Cancelled.
std::variant<UserDetails, Message> account_of(const ApiUrl& api, const std::string& token,
                                              const std::stop_token& stop = {});

}  // namespace arpent::net
