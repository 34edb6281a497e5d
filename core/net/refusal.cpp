// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/refusal.hpp"

#include "core/base/utf8.hpp"
#include "core/net/refusal_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace arpent::net {
namespace {

bool is_html(const HttpReply& reply) {
    const auto first = reply.body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string::npos &&
           (reply.body[first] == '<' ||
            reply.header("Content-Type").find("html") != std::string_view::npos);
}

/// Body and header Error hold the same text; of a reply that was cut, the longer one.
std::string text_of(const HttpReply& reply) {
    const std::string_view header = reply.header("Error");
    std::string text = header.size() > reply.body.size() && header.starts_with(reply.body)
                           ? std::string(header)
                           : reply.body;
    constexpr std::size_t longest = 100'000;
    text.resize(std::min(text.size(), longest));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.pop_back();
    }
    if (!is_valid_utf8(text)) {
        std::erase_if(text, [](unsigned char c) { return c >= 128; });
    }
    return text;
}

RefusalKind kind_403(std::string_view text) {
    return text.find("blocked") != std::string_view::npos ? RefusalKind(Blocked{})
                                                          : RefusalKind(NotPermitted{});
}

RefusalKind kind_401(std::string_view text) {
    return text.starts_with("You have not granted") ? RefusalKind(NotPermitted{})
                                                    : RefusalKind(NotAuthorized{});
}

/// Nothing for what the API itself would not answer.
std::optional<RefusalKind> kind_of(const HttpReply& reply, const std::string& text) {
    switch (reply.status) {
        case 401: return kind_401(text);
        case 403: return kind_403(text);
        case 404: return NotFound{};
        case 405: return BadRequest{};
        case 408: return std::nullopt;
        case 410: return read_refusal_text(text).value_or(AlreadyDeleted{});
        case 503:
        case 509: return read_refusal_text(text);
        default: break;
    }
    if (reply.status < 400 || reply.status >= 500 || text.empty()) {
        return std::nullopt;
    }
    if (auto kind = read_refusal_text(text)) {
        return kind;
    }
    switch (reply.status) {
        case 413: return TooLargePayload{};
        case 429: return RateLimited{};
        default: return BadRequest{};
    }
}

}  // namespace

std::variant<Refusal, Unclear> read_refusal(const HttpReply& reply) {
    if (is_html(reply)) {
        return Unclear{"HTTP " + std::to_string(reply.status) + " with a page for browsers"};
    }
    std::string text = text_of(reply);
    if (auto kind = kind_of(reply, text)) {
        return Refusal{std::move(*kind), reply.status, std::move(text)};
    }
    return Unclear{"HTTP " + std::to_string(reply.status) + (text.empty() ? "" : ": " + text)};
}

}  // namespace arpent::net
