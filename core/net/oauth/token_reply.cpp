// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/token_reply.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace arpent::net {

bool is_token(std::string_view text) {
    constexpr std::size_t longest = 4096;
    return !text.empty() && text.size() <= longest &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
}

std::optional<std::string> read_token_reply(std::string_view json) {
    const auto document = nlohmann::json::parse(json, nullptr, false);
    if (!document.is_object()) {
        return std::nullopt;
    }
    const auto token = document.find("access_token");
    if (token == document.end() || !token->is_string() ||
        !is_token(token->get_ref<const std::string&>())) {
        return std::nullopt;
    }
    return token->get<std::string>();
}

}  // namespace arpent::net
