// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/api_url.hpp"

#include "core/base/number.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace arpent::net {
namespace {

struct UrlParts {
    std::string scheme;  ///< small letters
    std::string host;    ///< small letters, without brackets
    std::string rest;    ///< port and path as written
    std::string host_text;
};

std::string small(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(), [](unsigned char c) {
        return static_cast<char>(c < 128 ? std::tolower(c) : c);
    });
    return low;
}

std::optional<UrlParts> parts_of(std::string_view text) {
    const auto colon = text.find("://");
    const auto bad = [](unsigned char c) { return c <= ' ' || c >= 127 || c == '"' || c == '\\'; };
    if (colon == std::string_view::npos || std::ranges::any_of(text, bad)) {
        return std::nullopt;
    }
    UrlParts parts;
    parts.scheme = small(text.substr(0, colon));
    const std::string_view after = text.substr(colon + 3);
    const bool is_bracketed = after.starts_with('[');
    const auto end = is_bracketed ? after.find(']') : after.find_first_of(":/?#@");
    if (is_bracketed && end == std::string_view::npos) {
        return std::nullopt;
    }
    parts.host = small(is_bracketed ? after.substr(1, end - 1) : after.substr(0, end));
    const auto rest = end == std::string_view::npos ? after.size() : end + (is_bracketed ? 1 : 0);
    parts.rest = after.substr(rest);
    parts.host_text = small(after.substr(0, rest));
    const bool is_web = parts.scheme == "http" || parts.scheme == "https";
    const bool is_clean = parts.rest.empty() || parts.rest[0] == '/' || parts.rest[0] == ':';
    if (!is_web || parts.host.empty() || !is_clean || parts.rest.find('@') != std::string::npos) {
        return std::nullopt;
    }
    return parts;
}

/// The four numbers of an IPv4 address, or nothing.
std::optional<std::array<std::uint64_t, 4>> ipv4(std::string_view host) {
    std::array<std::uint64_t, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto dot = i + 1 < numbers.size() ? host.find('.') : host.size();
        const auto number =
            dot == std::string_view::npos ? std::nullopt : parse_uint(host.substr(0, dot));
        if (!number || *number > 255) {
            return std::nullopt;
        }
        numbers[i] = *number;
        host.remove_prefix(std::min(dot + 1, host.size()));
    }
    return numbers;
}

bool is_local(std::string_view host) {
    if (const auto ip = ipv4(host)) {
        const auto& n = *ip;
        return n[0] == 127 || n[0] == 10 || (n[0] == 192 && n[1] == 168) ||
               (n[0] == 172 && n[1] >= 16 && n[1] < 32) || (n[0] == 169 && n[1] == 254);
    }
    if (host.find(':') != std::string_view::npos) {
        return host == "::1" || host.starts_with("fe80:") || host.starts_with("fc") ||
               host.starts_with("fd");
    }
    return host.find('.') == std::string_view::npos || host.ends_with(".local") ||
           host.ends_with(".localhost") || host.ends_with(".test");
}

bool is_osm(std::string_view host) {
    return host == "openstreetmap.org" || host.ends_with(".openstreetmap.org");
}

/// Whether it was there.
bool cut_end(std::string& text, std::string_view end) {
    const bool is_there = text.ends_with(end);
    text.resize(text.size() - (is_there ? end.size() : 0));
    return is_there;
}

}  // namespace

std::string ApiUrl::call(std::string_view path) const {
    return root + "/api/0.6/" + std::string(path);
}

std::string ApiUrl::changeset_page(std::int64_t changeset) const {
    return website + "/changeset/" + std::to_string(changeset);
}

std::optional<ApiUrl> parse_api_url(std::string_view text) {
    auto parts = parts_of(text);
    if (!parts || parts->rest.find_first_of("?#") != std::string::npos) {
        return std::nullopt;
    }
    while (cut_end(parts->rest, "/") || cut_end(parts->rest, "/0.6") ||
           cut_end(parts->rest, "/api")) {
    }
    if (is_osm(parts->host)) {
        parts->scheme = "https";
    }
    const bool is_main = parts->host == "openstreetmap.org" ||
                         parts->host == "www.openstreetmap.org" ||
                         parts->host == "api.openstreetmap.org";
    if (is_main) {
        return ApiUrl{"https://api.openstreetmap.org", "https://www.openstreetmap.org"};
    }
    const std::string root = parts->scheme + "://" + parts->host_text + parts->rest;
    return ApiUrl{root, root};
}

bool is_safe_for_secrets(std::string_view url) {
    const auto parts = parts_of(url);
    return parts && (parts->scheme == "https" || is_local(parts->host));
}

}  // namespace arpent::net
