// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/word_set.hpp"

#include <algorithm>
#include <array>

namespace arpent::edit {

bool is_word_set(std::string_view key) {
    static constexpr std::array keys{"sport", "cuisine", "crop", "produce", "genus"};
    return std::ranges::find(keys, key) != keys.end();
}

std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> words;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(';', start), text.size());
        const std::size_t first = std::min(text.find_first_not_of(' ', start), end);
        std::string word(text.substr(first, end - first));
        while (word.ends_with(' ')) {
            word.pop_back();
        }
        if (!word.empty()) {
            words.insert(std::move(word));
        }
        start = end + 1;
    }
    return words;
}

std::string joined(const std::set<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ";") + word;
    }
    return text;
}

}  // namespace arpent::edit
