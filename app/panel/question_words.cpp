// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/question_words.hpp"

#include "app/text/text.hpp"
#include "core/geo/mercator.hpp"
#include "core/preset/form.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::panel {

using merge::Question;
using merge::QuestionKind;
using text::tr;

namespace {

/// « Banc », with its own name where it has one.
std::string thing(const osm::Element& element, const preset::PresetPtr& preset) {
    const std::string kind = preset ? preset->name.in(text::language()) : tr("editing.unnamed");
    const auto name = element ? element.tags().get("name") : std::nullopt;
    return name ? kind + " « " + std::string(*name) + " »" : kind;
}

const preset::Field* field_of(const preset::PresetPtr& preset, const std::string& key) {
    if (!preset) return nullptr;
    const auto found = std::ranges::find(preset->fields, key, &preset::Field::key);
    return found == preset->fields.end() ? nullptr : &*found;
}

std::string letter(std::size_t i) { return std::string(1, static_cast<char>('A' + i % 26)); }

std::string value_words(const Question& question, const merge::Choice& choice, std::size_t i,
                        const preset::Field* field) {
    switch (question.kind) {
        case QuestionKind::position: return tr("questions.place", {{"letter", letter(i)}});
        case QuestionKind::nodes: return tr("questions.line", {{"letter", letter(i)}});
        case QuestionKind::members: return tr("questions.members", {{"letter", letter(i)}});
        default: break;
    }
    const auto* value = std::get_if<std::string>(&choice.value);
    if (value == nullptr) return tr("questions.nothing");
    if (field == nullptr) return *value;
    if (field->kind == preset::Field::Kind::yes_no && (*value == "yes" || *value == "no")) {
        return tr(*value == "yes" ? "form.yes" : "form.no");
    }
    return preset::words_of(*field, *value, text::language());
}

std::string title_of(const Question& question, const preset::Field* field) {
    switch (question.kind) {
        case QuestionKind::tag:
            return field != nullptr ? field->question.in(text::language())
                                    : tr("questions.title.tag", {{"key", question.target.key}});
        case QuestionKind::position: return tr("questions.title.position");
        case QuestionKind::nodes: return tr("questions.title.nodes");
        case QuestionKind::members: return tr("questions.title.members");
        case QuestionKind::existence: return tr("questions.title.existence");
        case QuestionKind::duplicate: break;
    }
    return tr("questions.title.duplicate");
}

/// Metres between the middles of two elements, 1 at least.
std::string metres_between(const osm::Element& a, const osm::Element& b, const osm::Graph& map) {
    const double metres = geo::distance_m(map.box_of(a).center(), map.box_of(b).center());
    return std::to_string(std::max(1L, std::lround(metres)));
}

std::vector<ChoiceWords> choices_of(const Question& question, const preset::Field* field) {
    std::vector<ChoiceWords> choices;
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        const merge::Choice& choice = question.choices[i];
        ChoiceWords words{choice.id, {}, {}, choice.groups};
        if (choice.id == "keep" || choice.id == "delete") {
            words.label = tr(choice.id == "keep" ? "questions.keep" : "questions.delete");
            words.picture = choice.id == "keep" ? ui::glyph::check : ui::glyph::trash;
        } else if (choice.id == "same" || choice.id == "different") {
            words.label = tr(choice.id == "same" ? "questions.same" : "questions.different");
            words.picture = choice.id == "same" ? ui::glyph::check : ui::glyph::copy;
        } else {
            words.label = value_words(question, choice, i, field);
            words.picture = ui::glyph::check;
        }
        choices.push_back(std::move(words));
    }
    return choices;
}

}  // namespace

QuestionWords words_of(const Question& question, const operation::Workbench& bench) {
    const auto map = bench.graph();
    const osm::Element element = map->get(question.target.element);
    const preset::PresetPtr preset = element ? bench.recognise(element) : nullptr;
    const preset::Field* field = field_of(preset, question.target.key);
    QuestionWords words;
    words.title = title_of(question, field);
    const std::string what = thing(element, preset);
    const osm::Element other = question.other ? map->get(*question.other) : osm::Element{};
    if (element && other) {
        words.about = tr("questions.about_two",
                         {{"what", what}, {"n", metres_between(element, other, *map)}});
    } else {
        words.about = tr("questions.about", {{"what", what}});
    }
    words.choices = choices_of(question, field);
    return words;
}

}  // namespace arpent::panel
