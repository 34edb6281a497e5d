// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/message.hpp"

#include <algorithm>
#include <charconv>

namespace arpent::test::osm_server {
namespace {

std::string unescape(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr ==
                text.data() + i + 3) {
            plain += static_cast<char>(value);
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

}  // namespace

std::string_view Request::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : found->second;
}

std::string Request::parameter(std::string_view form, std::string_view name) {
    while (!form.empty()) {
        const auto end = std::min(form.find('&'), form.size());
        const std::string_view pair = form.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        if (pair.substr(0, equals) == name) {
            return unescape(pair.substr(std::min(equals + 1, pair.size())));
        }
        form.remove_prefix(std::min(end + 1, form.size()));
    }
    return {};
}

std::string_view Reply::header(std::string_view name) const {
    const auto found =
        std::ranges::find_if(headers, [name](const auto& one) { return one.first == name; });
    return found == headers.end() ? std::string_view() : found->second;
}

}  // namespace arpent::test::osm_server
