// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/account.hpp"

#include "core/net/osm_api.hpp"

#include <utility>

namespace arpent::net {

std::variant<UserDetails, Message> account_of(const ApiUrl& api, const std::string& token,
                                              const std::stop_token& stop) {
    OsmApi osm(api, token);
    auto reply = osm.user_details(stop);
    if (auto* details = std::get_if<UserDetails>(&reply)) {
        return std::move(*details);
    }
    const auto* refusal = std::get_if<Refusal>(&reply);
    if (refusal != nullptr && refusal->as<Unreachable>() == nullptr) {
        return Message{"error.login_code", {{"url", api.website}}};
    }
    return Message{refusal != nullptr ? "error.server_unreachable" : "error.server_unclear",
                   {{"url", api.website}}};
}

}  // namespace arpent::net
