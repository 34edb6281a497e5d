// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/search.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace arpent::preset {
namespace {

constexpr int no_match = 100;

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           (static_cast<unsigned char>(c) >= 0x80);
}

/// « L'Œuvre d’art » → " l oeuvre d art"
std::string spaced(std::string_view text) {
    std::string words;
    bool inside = false;
    for (const char c : fold(text)) {
        if (is_word_byte(c)) {
            if (!inside) {
                words += ' ';
            }
            words += c;
        }
        inside = is_word_byte(c);
    }
    return words;
}

bool is_small_word(std::string_view word) {
    static constexpr std::array<std::string_view, 20> small{
        "a",  "au", "aux", "d",  "de",   "des", "du",  "en",  "et", "l",
        "la", "le", "les", "ou", "pour", "un",  "une", "the", "of", "for"};
    return std::ranges::find(small, word) != small.end();
}

/// The words asked for, each as " word"; small ones only where there are no others. A plural is
/// found by its singular: "bancs" asks for "banc", "jeux" for "jeu".
std::vector<std::string> words_of(std::string_view spaced_query) {
    std::vector<std::string> words;
    std::vector<std::string> small;
    while (!spaced_query.empty()) {
        const auto end = spaced_query.find(' ', 1);
        auto word = spaced_query.substr(0, end);
        spaced_query = end == std::string_view::npos ? "" : spaced_query.substr(end);
        if (word.size() > 4 && (word.back() == 's' || word.back() == 'x')) {
            word.remove_suffix(1);
        }
        (is_small_word(word.substr(1)) ? small : words).emplace_back(word);
    }
    return words.empty() ? small : words;
}

bool has_all(std::string_view text, const std::vector<std::string>& words, std::size_t skip) {
    return std::ranges::all_of(words, [&](std::string_view word) {
        return text.find(word.substr(skip)) != std::string_view::npos;
    });
}

bool any_has_all(const std::vector<std::string>& texts, const std::vector<std::string>& words,
                 std::size_t skip) {
    return std::ranges::any_of(texts, [&](const auto& text) { return has_all(text, words, skip); });
}

}  // namespace

Search::Search(const PresetCatalogue& catalogue) {
    for (const auto& preset : catalogue.presets()) {
        Entry entry{preset, {spaced(preset->name.fr), spaced(preset->name.en)}, {}};
        for (const auto& term : preset->terms) {
            entry.terms.push_back(spaced(term));
        }
        entries_.push_back(std::move(entry));
    }
}

int Search::rank(const Entry& entry, std::string_view whole,
                 const std::vector<std::string>& words) const {
    const auto any = [](const std::vector<std::string>& texts, const auto& test) {
        return std::ranges::any_of(texts, test);
    };
    const auto is_whole = [&](const std::string& text) { return text == whole; };
    const auto starts = [&](const std::string& text) { return text.starts_with(whole); };
    if (any(entry.names, is_whole)) {
        return 0;
    }
    if (any(entry.terms, is_whole)) {
        return 1;
    }
    if (any(entry.names, starts)) {
        return 2;
    }
    if (any_has_all(entry.names, words, 0)) {
        return 3;
    }
    if (any(entry.terms, starts)) {
        return 4;
    }
    if (any_has_all(entry.terms, words, 0)) {
        return 5;
    }
    // The words may stand in the name and in the terms, or begin inside a word.
    std::string everything;
    for (const auto& text : entry.names) {
        everything += text;
    }
    for (const auto& text : entry.terms) {
        everything += text;
    }
    if (has_all(everything, words, 0)) {
        return 6;
    }
    return has_all(everything, words, 1) ? 7 : no_match;
}

std::vector<PresetPtr> Search::find_if(std::string_view query, std::size_t limit,
                                       const std::optional<Geometry>& geometry) const {
    const auto whole = spaced(query);
    const auto words = words_of(whole);
    if (words.empty()) {
        return {};
    }
    std::vector<std::pair<int, const Entry*>> found;
    for (const auto& entry : entries_) {
        if (geometry && (entry.preset->only_existing || !entry.preset->geometries.has(*geometry))) {
            continue;
        }
        const int each = rank(entry, whole, words);
        if (each != no_match) {
            found.emplace_back(each, &entry);
        }
    }
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first; });
    std::vector<PresetPtr> presets;
    for (const auto& [each, entry] : found) {
        if (presets.size() == limit) {
            break;
        }
        presets.push_back(entry->preset);
    }
    return presets;
}

std::vector<PresetPtr> Search::find(std::string_view query, std::size_t limit) const {
    return find_if(query, limit, std::nullopt);
}

std::vector<PresetPtr> Search::find_new(std::string_view query, Geometry geometry,
                                        std::size_t limit) const {
    return find_if(query, limit, geometry);
}

}  // namespace arpent::preset
