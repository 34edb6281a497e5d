// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/clean_tags.hpp"

#include "core/base/utf8.hpp"

#include <utility>
#include <vector>

namespace arpent::upload {
namespace {

/// Bytes of the character that starts with this byte; 0 when none does.
std::size_t length_of(unsigned char first) {
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    const auto second = character.size() > 1 ? static_cast<unsigned char>(character[1]) : 0;
    return first < 0x20 || first == 0x7F || (first == 0xC2 && second < 0xA0) ||
           character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

bool is_space(char c) { return c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string clean_text(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = length_of(static_cast<unsigned char>(text[at]));
        const std::string_view character = text.substr(at, length);
        if (length == 0 || character.size() < length || !is_valid_utf8(character)) {
            ++at;
            continue;
        }
        if (is_space(text[at])) {
            clean += ' ';
        } else if (!is_control(character)) {
            clean += character;
        }
        at += length;
    }
    const auto first = clean.find_first_not_of(' ');
    const auto last = clean.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : clean.substr(first, last - first + 1);
}

std::string shortened(std::string_view text) {
    if (code_points(text) <= max_code_points) {
        return std::string(text);
    }
    return std::string(first_code_points(text, max_code_points - 1)) + "…";
}

osm::Tags clean_tags(const osm::Tags& tags, const osm::Tags& before) {
    std::vector<osm::Tag> clean;
    for (const auto& [key, value] : tags) {
        if (before.has(key, value)) {
            clean.emplace_back(key, value);
            continue;
        }
        std::string clean_key = clean_text(key);
        std::string clean_value = shortened(clean_text(value));
        if (!clean_key.empty() && !clean_value.empty()) {
            clean.emplace_back(std::move(clean_key), std::move(clean_value));
        }
    }
    return osm::Tags(std::move(clean));
}

}  // namespace arpent::upload
