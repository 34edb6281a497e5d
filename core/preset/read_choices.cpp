// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/read_choices.hpp"

#include "core/preset/split.hpp"
#include "core/preset/xml.hpp"

#include <tinyxml2.h>

#include <array>
#include <utility>

namespace arpent::preset {
namespace {

/// A chunk of entries that refers to itself has no end.
constexpr int max_depth = 8;

std::size_t size_of(const Choice& choice) {
    return sizeof(Choice) + choice.value.size() + choice.label.fr.size() + choice.label.en.size() +
           choice.description.fr.size() + choice.description.en.size();
}

void add_entries(std::vector<Choice>& choices, const tinyxml2::XMLElement& parent, Chunks& chunks,
                 const LangCatalogue* french, int depth) {
    for (const auto* child = parent.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        const std::string_view name = child->Name();
        chunks.spend(sizeof(Choice));
        if (name == "reference") {
            const auto* chunk = chunks.find(*child);
            if (chunk != nullptr && depth < max_depth) {
                add_entries(choices, *chunk, chunks, french, depth + 1);
            }
        } else if (name == "list_entry") {
            const Attributes attributes(*child, french);
            auto label = attributes.label("display_value", "value_context");
            if (label.empty()) {
                label = attributes.translate(attributes["value"], attributes["value_context"]);
            }
            choices.push_back({{},
                               std::string(attributes["value"]),
                               std::move(label),
                               attributes.label("short_description", "value_context"),
                               std::string(attributes["icon"])});
            chunks.spend(size_of(choices.back()));
        }
    }
}

/// A list attribute in one language; HDM.xml writes display.values.
std::vector<std::string> list(const Attributes& attributes, const std::string& prefix,
                              const std::array<const char*, 2>& names, char delimiter) {
    for (const auto* name : names) {
        if (attributes.has(prefix + name)) {
            return split_list(attributes[prefix + name], delimiter);
        }
    }
    return {};
}

/// The n-th words of a list and its translations; `base` where they have none.
Label words_at(std::size_t n, std::string_view base, const Attributes& attributes,
               const std::array<std::vector<std::string>, 3>& lists, std::string_view context) {
    const auto& [plain, english, french] = lists;
    auto label =
        attributes.translate(n < plain.size() ? std::string_view(plain[n]) : base, context);
    if (n < english.size()) {
        label.en = english[n];
    }
    if (n < french.size()) {
        label.fr = french[n];
    }
    return label;
}

std::array<std::vector<std::string>, 3> lists(const Attributes& attributes,
                                              const std::array<const char*, 2>& names,
                                              char delimiter) {
    return {list(attributes, "", names, delimiter), list(attributes, "en.", names, delimiter),
            list(attributes, "fr.", names, delimiter)};
}

}  // namespace

std::vector<Choice> read_choices(const tinyxml2::XMLElement& element, char delimiter,
                                 Chunks& chunks, const LangCatalogue* french) {
    const Attributes attributes(element, french);
    std::vector<Choice> choices;
    chunks.spend(attributes["values"].size());
    const auto displayed = lists(attributes, {"display_values", "display.values"}, delimiter);
    const auto described =
        lists(attributes, {"short_descriptions", "short.descriptions"}, delimiter);
    const auto context = attributes["values_context"];
    for (auto& value : split_list(attributes["values"], delimiter)) {
        const auto n = choices.size();
        auto label = words_at(n, value, attributes, displayed, context);
        choices.push_back({{},
                           std::move(value),
                           std::move(label),
                           words_at(n, "", attributes, described, context),
                           {}});
        chunks.spend(size_of(choices.back()));
    }
    add_entries(choices, element, chunks, french, 0);
    // Lists often end with a delimiter; an empty value would be no answer.
    std::erase_if(choices, [](const Choice& choice) { return choice.value.empty(); });
    return choices;
}

}  // namespace arpent::preset
