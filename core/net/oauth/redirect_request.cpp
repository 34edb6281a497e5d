// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/redirect_request.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace arpent::net {
namespace {

std::string unescape(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size()) {
            const char* const end = text.data() + i + 3;
            if (std::from_chars(text.data() + i + 1, end, value, 16).ptr == end) {
                plain += static_cast<char>(value);
                i += 2;
                continue;
            }
        }
        plain += text[i] == '+' ? ' ' : text[i];
    }
    return plain;
}

/// The value of the only parameter of that name; nothing when there are none or several.
std::optional<std::string> parameter(std::string_view query, std::string_view name) {
    std::optional<std::string> found;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        if (pair.substr(0, equals) == name) {
            if (found) {
                return std::nullopt;
            }
            found = unescape(pair.substr(std::min(equals + 1, pair.size())));
        }
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return found;
}

}  // namespace

RedirectRequest read_redirect(std::string_view head) {
    RedirectRequest request;
    constexpr std::size_t longest = 8192;
    if (head.find("\r\n\r\n") == std::string_view::npos) {
        request.state = head.size() < longest ? RedirectRequest::State::incomplete
                                              : RedirectRequest::State::other;
        return request;
    }
    std::string_view line = head.substr(0, head.find("\r\n"));
    constexpr std::string_view method = "GET ";
    const auto version = line.rfind(" HTTP/1.");
    if (!line.starts_with(method) || version == std::string_view::npos || version < method.size()) {
        return request;
    }
    const std::string_view target = line.substr(method.size(), version - method.size());
    const auto question = std::min(target.find('?'), target.size());
    if (target.substr(0, question) != redirect_path || question == target.size()) {
        return request;
    }
    const std::string_view query = target.substr(question + 1);
    const auto code = parameter(query, "code");
    const auto error = parameter(query, "error");
    const auto state = parameter(query, "state");
    if (state && code.has_value() != error.has_value()) {
        request.state = RedirectRequest::State::brought;
        request.code = code.value_or("");
        request.error = error.value_or("");
        request.given_state = *state;
    }
    return request;
}

}  // namespace arpent::net
