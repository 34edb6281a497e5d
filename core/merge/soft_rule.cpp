// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/soft_rule.hpp"

#include "core/base/utf8.hpp"
#include "core/edit/list_merge.hpp"
#include "core/edit/way_nodes.hpp"
#include "core/edit/word_set.hpp"
#include "core/geo/mercator.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace arpent::merge {
namespace {

using edit::Value;
using Texts = std::set<std::string>;

/// The values as one type; nothing when one of them is of another.
template <typename Type>
std::optional<std::vector<Type>> all_as(const std::vector<Value>& values) {
    std::vector<Type> list;
    for (const Value& value : values) {
        const auto* held = std::get_if<Type>(&value);
        if (held == nullptr) {
            return std::nullopt;
        }
        list.push_back(*held);
    }
    return list;
}

std::optional<Value> mean(const std::vector<Value>& values) {
    const auto places = all_as<geo::Location>(values);
    if (!places) {
        return std::nullopt;
    }
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (const geo::Location place : *places) {
        for (const geo::Location other : *places) {
            if (geo::distance_m(place, other) >= same_place_m) {
                return std::nullopt;
            }
        }
        x += place.x;
        y += place.y;
    }
    const auto count = static_cast<std::int64_t>(places->size());
    return geo::Location{static_cast<std::int32_t>(x / count),
                         static_cast<std::int32_t>(y / count)};
}

template <typename Item>
std::optional<std::vector<Item>> merged_list(const std::vector<Value>& values,
                                             const std::optional<Value>& before) {
    const auto lists = all_as<std::vector<Item>>(values);
    const auto* origin = before ? std::get_if<std::vector<Item>>(&*before) : nullptr;
    if (!lists || origin == nullptr) {
        return std::nullopt;
    }
    return edit::merge_lists(*origin, std::span<const std::vector<Item>>(*lists));
}

std::optional<Value> merged_nodes(const std::vector<Value>& values,
                                  const std::optional<Value>& before) {
    auto nodes = merged_list<osm::Ref>(values, before);
    if (!nodes || !edit::is_drawable(*nodes) || edit::without_repeats(*nodes) != *nodes) {
        return std::nullopt;
    }
    return Value(std::move(*nodes));
}

std::optional<Value> merged_members(const std::vector<Value>& values,
                                    const std::optional<Value>& before) {
    auto members = merged_list<osm::Member>(values, before);
    return members && !members->empty() ? std::optional(Value(std::move(*members))) : std::nullopt;
}

/// What all had and nobody took out, with what anybody put in.
std::optional<Value> united(const std::vector<std::string>& texts,
                            const std::optional<Value>& before) {
    if (!before) {
        return std::nullopt;
    }
    const auto* old_text = std::get_if<std::string>(&*before);
    const Texts old_words = old_text != nullptr ? edit::words_of(*old_text) : Texts{};
    Texts all = old_words;
    Texts gone;
    for (const std::string& text : texts) {
        const Texts words = edit::words_of(text);
        all.insert(words.begin(), words.end());
        std::ranges::set_difference(old_words, words, std::inserter(gone, gone.end()));
    }
    std::erase_if(all, [&](const std::string& word) { return gone.contains(word); });
    return all.empty() ? std::nullopt : std::optional(Value(edit::joined(all)));
}

/// Values that say only that there is something, and what says more of it.
bool says_more(std::string_view key, std::string_view vague, std::string_view precise) {
    static constexpr std::array paved{"asphalt",  "concrete",        "paving_stones", "sett",
                                      "bricks",   "metal",           "wood",          "cobblestone",
                                      "chipseal", "concrete:plates", "concrete:lanes"};
    static constexpr std::array unpaved{"ground", "gravel", "dirt",  "grass",    "fine_gravel",
                                        "sand",   "mud",    "earth", "compacted"};
    if (vague == "unknown" || vague == "?") {
        return precise != "unknown" && precise != "?";
    }
    if (vague == "yes") {
        return precise != "no" && precise != "unknown" && precise != "?";
    }
    if (key == "surface" && vague == "paved") {
        return std::ranges::find(paved, precise) != paved.end();
    }
    return key == "surface" && vague == "unpaved" &&
           std::ranges::find(unpaved, precise) != unpaved.end();
}

/// The one value that says more than every other.
std::optional<Value> most_precise(std::string_view key, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        const bool best = std::ranges::all_of(texts, [&](const std::string& other) {
            return other == text || says_more(key, other, text);
        });
        if (best) {
            return Value(text);
        }
    }
    return std::nullopt;
}

std::string spelling_key(const std::string& name) {
    std::string key = fold(name);
    std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '\''; });
    return key;
}

/// The spelling with more accents, then more capitals, then more signs.
std::optional<Value> richest_name(std::string_view key, const std::vector<std::string>& texts) {
    const bool is_name = key == "name" || key.ends_with("_name") || key == "operator";
    const bool same = std::ranges::all_of(texts, [&](const std::string& text) {
        return spelling_key(text) == spelling_key(texts.front());
    });
    if (!is_name || !same || spelling_key(texts.front()).empty()) {
        return std::nullopt;
    }
    const auto count_between = [](const std::string& text, char first, char last) {
        return std::ranges::count_if(text, [&](char c) { return c >= first && c <= last; });
    };
    const bool some_mixed = std::ranges::any_of(texts, [&](const std::string& text) {
        return count_between(text, 'A', 'Z') > 0 && count_between(text, 'a', 'z') > 0;
    });
    const auto riches = [&](const std::string& text) {
        const auto beyond_ascii =
            std::ranges::count_if(text, [](char c) { return static_cast<signed char>(c) < 0; });
        const auto capitals = count_between(text, 'A', 'Z');
        // Capitals throughout say less than what is written properly, not than small letters.
        const bool shouts = some_mixed && capitals > 3 && count_between(text, 'a', 'z') == 0;
        return std::tuple(!shouts, beyond_ascii, capitals, text.size(), text);
    };
    return Value(*std::ranges::max_element(texts, {}, riches));
}

std::optional<Value> soft_text(const std::string& key, const std::vector<Value>& values,
                               const std::optional<Value>& before) {
    const auto texts = all_as<std::string>(values);
    if (!texts) {
        return std::nullopt;
    }
    if (edit::is_word_set(key)) {
        return united(*texts, before);
    }
    if (auto precise = most_precise(key, *texts)) {
        return precise;
    }
    return richest_name(key, *texts);
}

}  // namespace

std::optional<Value> soft_value(const edit::Register& target, const std::vector<Value>& values,
                                const std::optional<Value>& before) {
    switch (target.field) {
        case edit::Field::existence: return std::nullopt;
        case edit::Field::tag: return soft_text(target.key, values, before);
        case edit::Field::position: return mean(values);
        case edit::Field::nodes: return merged_nodes(values, before);
        case edit::Field::members: break;
    }
    return merged_members(values, before);
}

}  // namespace arpent::merge
