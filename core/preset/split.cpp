// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/split.hpp"

namespace arpent::preset {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::vector<std::string> split_list(std::string_view text, char delimiter) {
    std::vector<std::string> parts;
    if (text.empty()) {
        return parts;
    }
    std::string part;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == delimiter) {
            part += delimiter;
            ++i;
        } else if (text[i] == delimiter) {
            parts.emplace_back(trimmed(part));
            part.clear();
        } else {
            part += text[i];
        }
    }
    parts.emplace_back(trimmed(part));
    return parts;
}

}  // namespace arpent::preset
