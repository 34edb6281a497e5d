// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/read_field.hpp"

#include "core/preset/read_choices.hpp"
#include "core/preset/split.hpp"
#include "core/preset/xml.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <string_view>

namespace arpent::preset {
namespace {

bool is_colour(std::string_view key) {
    return key == "colour" || key.starts_with("colour:") || key.ends_with(":colour");
}

/// Combos that only say yes or no are asked like checks.
bool is_yes_no(const std::vector<Choice>& choices) {
    return choices.size() == 2 && choices[0].value == "yes" && choices[1].value == "no";
}

Field::Kind kind_of(std::string_view element, const Attributes& attributes, const Field& field) {
    const auto own = attributes["arpent:kind"];
    if (own == "number" || attributes["value_type"] == "integer") {
        return Field::Kind::number;
    }
    if (own == "colour" || is_colour(field.key)) {
        return Field::Kind::colour;
    }
    if (element == "check") {
        return Field::Kind::yes_no;
    }
    if (element == "multiselect") {
        return Field::Kind::multi;
    }
    if (element == "text" || field.choices.empty()) {
        return Field::Kind::text;
    }
    return !field.editable && is_yes_no(field.choices) ? Field::Kind::yes_no : Field::Kind::choice;
}

std::vector<Choice> read_check(const Attributes& attributes) {
    const auto value = [&](const char* name, std::string_view otherwise) {
        return std::string(attributes.has(name) ? attributes[name] : otherwise);
    };
    std::vector<Choice> choices{{{}, value("value_on", "yes"), {}, {}, {}}};
    if (!attributes.is_true("disable_off")) {
        choices.push_back({{}, value("value_off", "no"), {}, {}, {}});
    }
    return choices;
}

/// A question whose answers each have a key of their own.
std::optional<Field> read_checkgroup(const tinyxml2::XMLElement& group,
                                     const LangCatalogue* french) {
    Field field;
    field.kind = Field::Kind::checklist;
    const Attributes own(group, french);
    field.question = own.label("text", "text_context");
    field.hint = own.own_label("hint");
    field.condition = parse_conditions(own["arpent:if"]);
    for (const auto* check = group.FirstChildElement("check"); check != nullptr;
         check = check->NextSiblingElement("check")) {
        const Attributes attributes(*check, french);
        if (attributes["key"].empty()) {
            continue;
        }
        field.choices.push_back({std::string(attributes["key"]),
                                 read_check(attributes)[0].value,
                                 attributes.label("text", "text_context"),
                                 {},
                                 std::string(attributes["icon"])});
    }
    if (field.choices.empty()) {
        return std::nullopt;
    }
    return field;
}

}  // namespace

Match read_match(std::string_view text, Match otherwise) {
    if (text == "none") {
        return Match::none;
    }
    if (text == "key") {
        return Match::key;
    }
    if (text == "key!") {
        return Match::key_required;
    }
    if (text == "keyvalue") {
        return Match::value;
    }
    return text == "keyvalue!" ? Match::value_required : otherwise;
}

std::optional<Field> read_field(const tinyxml2::XMLElement& element, Chunks& chunks,
                                const LangCatalogue* french) {
    const std::string_view name = element.Name();
    if (name == "checkgroup") {
        return read_checkgroup(element, french);
    }
    const Attributes attributes(element, french);
    const bool is_field =
        name == "text" || name == "combo" || name == "multiselect" || name == "check";
    if (!is_field || attributes["key"].empty()) {
        return std::nullopt;
    }
    Field field;
    field.key = attributes["key"];
    field.question = attributes.label("text", "text_context");
    if (field.question.empty()) {
        field.question = {field.key, field.key};
    }
    field.hint = attributes.own_label("hint");
    field.match = read_match(attributes["match"], Match::none);
    field.min = attributes.number("arpent:min");
    field.max = attributes.number("arpent:max");
    field.condition = parse_conditions(attributes["arpent:if"]);
    if (name == "check") {
        field.choices = read_check(attributes);
    } else if (name != "text") {
        const bool combo = name == "combo";
        const auto delimiter = attributes["delimiter"];
        field.delimiter = delimiter.size() == 1 ? delimiter[0] : combo ? ',' : ';';
        field.editable = combo && (!attributes.has("editable") || attributes.is_true("editable"));
        field.choices = read_choices(element, field.delimiter, chunks, french);
    }
    field.kind = kind_of(name, attributes, field);
    chunks.spend(sizeof(Field) + field.key.size() + field.question.fr.size() +
                 field.question.en.size());
    return field;
}

}  // namespace arpent::preset
