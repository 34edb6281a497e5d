// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/words.hpp"

#include "app/text/text.hpp"
#include "core/base/utf8.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace arpent::operation {
namespace {

bool lists(const std::string& key, std::string_view word) {
    const std::string list = ',' + fold(text::tr(key)) + ',';
    return list.find(',' + std::string(word) + ',') != std::string::npos;
}

/// Names of presets begin with a capital, words within a sentence do not. An acronym stays.
std::string within_sentence(const std::string& name) {
    const std::string_view first = first_code_points(name, 1);
    const std::string_view second =
        first_code_points(std::string_view(name).substr(first.size()), 1);
    if (!second.empty() && second.front() >= 'A' && second.front() <= 'Z') return name;
    static const std::vector<std::pair<std::string_view, std::string_view>> accents = {
        {"É", "é"}, {"È", "è"}, {"Ê", "ê"}, {"À", "à"}, {"Œ", "œ"}, {"Î", "î"}};
    for (const auto& [capital, small] : accents) {
        if (first == capital) return std::string(small) + name.substr(first.size());
    }
    std::string small = name;
    if (!small.empty() && small[0] >= 'A' && small[0] <= 'Z') {
        small[0] = static_cast<char>(small[0] - 'A' + 'a');
    }
    return small;
}

}  // namespace

Message edit_label(std::string key, const preset::PresetPtr& preset, const char* otherwise) {
    return {std::move(key), {{"what", preset ? name_in_sentence(preset) : text::tr(otherwise)}}};
}

std::string name_in_sentence(const preset::PresetPtr& preset) {
    return within_sentence(preset->name.in(text::language()));
}

std::string ending_for(const std::string& noun) {
    const std::string folded = fold(noun);
    const std::string word = folded.substr(0, folded.find_first_of(" '(,"));
    return std::string(lists("grammar.feminine", word) ? "e" : "") +
           (lists("grammar.plural", word) ? "s" : "");
}

std::string say_label(const Message& label) {
    Message whole = label;
    for (const auto& [name, value] : label.args) {
        if (name == "what") whole.args.emplace_back("e", ending_for(value));
    }
    return text::say(whole);
}

}  // namespace arpent::operation
