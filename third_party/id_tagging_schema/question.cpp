// SPDX-License-Identifier: GPL-3.0-or-later
#include "third_party/id_tagging_schema/question.hpp"

#include <algorithm>
#include <map>

namespace id_schema {
namespace {

using Kind = Question::Kind;

/// More is a list to search in, not a question.
constexpr std::size_t max_checklist = 20;

const Json& member(const Json& object, const std::string& name) {
    static const Json nothing = Json::object();
    const auto found = object.find(name);
    return found != object.end() ? *found : nothing;
}

/// The id of the field whose words this one uses ("label", "stringsCrossReference").
std::string owner(const Schema& schema, const std::string& id, const char* reference) {
    std::string at = id;
    for (int depth = 0; depth < 4; ++depth) {
        const auto next = referred(text_of(member(schema.fields, at), reference));
        if (next.empty()) {
            break;
        }
        at = next;
    }
    return at;
}

Words label(const Schema& schema, const std::string& id) {
    const auto from = owner(schema, id, "label");
    return {text_of(member(schema.french.at("fields"), from), "label"),
            text_of(member(schema.english.at("fields"), from), "label")};
}

/// The words of an option are a text, or a title with a description.
void add_option(const Json& option, std::string Words::*language, Answer& answer) {
    if (option.is_string()) {
        answer.words.*language = option.get<std::string>();
    } else if (option.is_object()) {
        answer.words.*language = text_of(option, "title");
        answer.description.*language = text_of(option, "description");
    }
}

/// The options that have French words, in the field's order.
std::vector<Answer> options(const Schema& schema, const std::string& id) {
    const auto from = owner(schema, id, "stringsCrossReference");
    const Json& french = member(member(schema.french.at("fields"), from), "options");
    const Json& english = member(member(schema.english.at("fields"), from), "options");
    std::vector<std::string> values;
    for (const auto& each : {id, from}) {
        if (const auto& listed = member(schema.fields.at(each), "options"); listed.is_array()) {
            values = listed.get<std::vector<std::string>>();
            break;
        }
    }
    if (values.empty()) {
        for (const auto& [value, words] : english.items()) {
            values.push_back(value);
        }
    }
    std::vector<Answer> answers;
    for (const auto& value : values) {
        Answer answer{value, {}, {}};
        add_option(member(french, value), &Words::french, answer);
        add_option(member(english, value), &Words::english, answer);
        if (!answer.words.french.empty()) {
            answers.push_back(std::move(answer));
        }
    }
    return answers;
}

std::vector<Answer> check_values(const Json& field) {
    std::vector<Answer> values;
    for (const auto& value : field.value("options", Json::array({"yes", "no"}))) {
        if (value != "undefined") {
            values.push_back({value.get<std::string>(), {}, {}});
        }
    }
    return values;
}

/// The keys of a checklist: those listed, or the field's key with each option behind it.
std::vector<Answer> checks(const Schema& schema, const std::string& id) {
    auto answers = options(schema, id);
    const auto prefix = text_of(schema.fields.at(id), "key");
    for (auto& answer : answers) {
        answer.value = prefix + answer.value;
    }
    return answers;
}

std::optional<Kind> kind_of(const Json& field) {
    static const std::map<std::string, Kind, std::less<>> kinds{{"check", Kind::check},
                                                                {"defaultCheck", Kind::check},
                                                                {"text", Kind::text},
                                                                {"localized", Kind::text},
                                                                {"tel", Kind::text},
                                                                {"url", Kind::text},
                                                                {"email", Kind::text},
                                                                {"number", Kind::number},
                                                                {"combo", Kind::one},
                                                                {"typeCombo", Kind::one},
                                                                {"radio", Kind::one},
                                                                {"semiCombo", Kind::several},
                                                                {"multiCombo", Kind::checklist},
                                                                {"manyCombo", Kind::checklist}};
    const auto found = kinds.find(text_of(field, "type"));
    return found != kinds.end() ? std::optional(found->second) : std::nullopt;
}

bool is_answerable(const Question& question) {
    switch (question.kind) {
        case Kind::check:
        case Kind::text:
        case Kind::number: return !question.key.empty();
        case Kind::one:
        case Kind::several: return !question.key.empty() && question.answers.size() > 1;
        case Kind::checklist:
            return question.answers.size() > 1 && question.answers.size() <= max_checklist;
    }
    return false;
}

}  // namespace

std::optional<Question> question(const Schema& schema, const std::string& id) {
    const auto found = schema.fields.find(id);
    if (found == schema.fields.end() || !is_for_france(*found) ||
        found->contains("prerequisiteTag") || found->contains("geometry")) {
        return std::nullopt;
    }
    const auto kind = kind_of(*found);
    if (!kind) {
        return std::nullopt;
    }
    Question result{id, text_of(*found, "key"), *kind, label(schema, id), {}};
    if (result.words.french.empty()) {
        return std::nullopt;
    }
    switch (*kind) {
        case Kind::check: result.answers = check_values(*found); break;
        case Kind::one:
        case Kind::several: result.answers = options(schema, id); break;
        case Kind::checklist: result.answers = checks(schema, id); break;
        case Kind::text:
        case Kind::number: break;
    }
    // Such a value is written as it is said ("Mo-Fr 09:00-17:00"): no list could hold them all.
    if (*kind == Kind::one && result.answers.empty() && !found->value("snake_case", true)) {
        result.kind = Kind::text;
    }
    return is_answerable(result) ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace id_schema
