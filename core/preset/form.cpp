// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/form.hpp"

#include "core/preset/side.hpp"
#include "core/preset/split.hpp"

#include <algorithm>

namespace arpent::preset {
namespace {

bool is_set_by(const Preset& preset, const Field& field) {
    return std::ranges::any_of(preset.tags, [&](const FixedTag& tag) {
        return !field.key.empty() && tag.key == field.key && tag.value;
    });
}

osm::Tags with_checklist(const Field& field, osm::Tags tags, const std::vector<std::string>& keys) {
    for (const auto& choice : field.choices) {
        const bool ticked = std::ranges::find(keys, choice.key) != keys.end();
        if (ticked) {
            tags = tags.with(choice.key, choice.value);
        } else if (tags.has(choice.key, choice.value)) {
            tags = tags.without(choice.key);
        }
    }
    return tags;
}

}  // namespace

std::vector<Question> questions(const Preset& preset, const osm::Tags& tags) {
    std::vector<Question> asked;
    for (const bool optional : {false, true}) {
        for (std::size_t i = 0; i < preset.fields.size(); ++i) {
            const auto& field = preset.fields[i];
            if (field.optional == optional && all_hold(field.condition, tags) &&
                !is_set_by(preset, field)) {
                asked.push_back({i, current_answers(field, tags)});
            }
        }
    }
    return asked;
}

std::vector<std::string> current_answers(const Field& field, const osm::Tags& tags) {
    std::vector<std::string> answers;
    if (field.kind == Field::Kind::checklist) {
        for (const auto& choice : field.choices) {
            if (tags.has(choice.key, choice.value)) {
                answers.push_back(choice.key);
            }
        }
        return answers;
    }
    const auto value = value_of_side(field.key, tags);
    if (!value) {
        return answers;
    }
    if (field.kind == Field::Kind::multi) {
        return split_list(*value, field.delimiter);
    }
    answers.emplace_back(*value);
    return answers;
}

osm::Tags with_answer(const Field& field, const osm::Tags& tags,
                      const std::vector<std::string>& values) {
    if (field.kind == Field::Kind::checklist) {
        return with_checklist(field, tags, values);
    }
    const auto split = with_sides_apart(field.key, tags);
    if (values.empty()) {
        return split.without(field.key);
    }
    std::string joined = values.front();
    for (std::size_t i = 1; i < values.size(); ++i) {
        joined += field.delimiter;
        joined += values[i];
    }
    return split.with(field.key, std::move(joined));
}

FormProgress progress(const std::vector<Question>& questions) {
    return {static_cast<std::size_t>(std::ranges::count_if(questions, &Question::is_answered)),
            questions.size()};
}

std::string words_of(const Field& field, const std::string& value, std::string_view language) {
    const auto found = std::ranges::find_if(field.choices, [&](const Choice& choice) {
        return (field.kind == Field::Kind::checklist ? choice.key : choice.value) == value;
    });
    if (found == field.choices.end() || found->label.empty()) {
        return value;
    }
    return found->label.in(language);
}

}  // namespace arpent::preset
