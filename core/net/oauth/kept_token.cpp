// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/kept_token.hpp"

#include "core/net/oauth/token_reply.hpp"

#include <nlohmann/json.hpp>

namespace arpent::net {

std::string write_kept_token(const KeptToken& kept) {
    const nlohmann::json json{{"api", kept.api}, {"token", kept.token}, {"until", kept.until}};
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::optional<KeptToken> read_kept_token(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("api") || !json["api"].is_string() ||
        !json.contains("token") || !json["token"].is_string() || !json.contains("until") ||
        !json["until"].is_number_integer()) {
        return std::nullopt;
    }
    KeptToken kept{json["api"].get<std::string>(), json["token"].get<std::string>(),
                   json["until"].get<std::int64_t>()};
    return is_token(kept.token) ? std::optional(std::move(kept)) : std::nullopt;
}

}  // namespace arpent::net
