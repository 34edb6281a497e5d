// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/mark_words.hpp"

#include "app/panel/answer_row.hpp"
#include "app/text/text.hpp"
#include "core/preset/form.hpp"
#include "core/project/sheet_theme.hpp"

#include <algorithm>

namespace arpent::panel {
namespace {

using edit::MarkState;
using preset::Field;

/// The heading of the relevé's column that asks the same, shorter than the question: « Dossier ».
std::string heading_of(const std::string& key) {
    for (const project::SheetTheme& theme : project::sheet_themes()) {
        const auto tick = std::ranges::find_if(theme.ticks, [&](const project::SheetTick& each) {
            return each.key == key && each.value == "yes";
        });
        if (tick != theme.ticks.end()) return tick->heading.in(text::language());
    }
    return {};
}

std::string in_short(const Field& field, const std::vector<std::string>& answers) {
    const std::string answer = answer_words(field, answers);
    const bool is_plain = field.kind != Field::Kind::yes_no && field.kind != Field::Kind::number;
    if (is_plain) return answer;
    const std::string heading =
        field.kind == Field::Kind::yes_no ? heading_of(field.key) : text::tr("marks.count");
    if (heading.empty()) return field.question.in(text::language()) + " " + answer;
    return text::tr("marks.said", {{"what", heading}, {"answer", answer}});
}

}  // namespace

std::string mark_number(const project::QueuedMark& mark) {
    return text::tr(mark.mark.kind == edit::MarkKind::row ? "marks.row" : "marks.number",
                    {{"n", std::to_string(mark.mark.number)}});
}

std::string mark_sheet(const project::QueuedMark& mark) {
    const std::string name = mark.sheet.name.empty() ? mark.mark.sheet : mark.sheet.name;
    if (name.empty()) return mark.sheet.group;
    const std::string words = text::tr("marks.sheet", {{"name", name}});
    return mark.sheet.group.empty() ? words : words + ", " + mark.sheet.group;
}

std::string marks_left(std::size_t todo) {
    if (todo == 1) return text::tr("marks.title_one");
    return text::tr("marks.title", {{"n", std::to_string(todo)}});
}

std::string state_words(MarkState state) {
    switch (state) {
        case MarkState::todo: return text::tr("marks.todo");
        case MarkState::done: return text::tr("marks.done");
        case MarkState::to_complete: return text::tr("marks.to_complete");
        case MarkState::not_found: return text::tr("marks.not_found");
        case MarkState::doubtful: return text::tr("marks.doubtful");
    }
    return {};
}

std::string ticks_words(const std::string& ticks, int theme) {
    const project::SheetTheme* known = project::sheet_theme(theme);
    std::string words;
    for (std::size_t i = 0; known != nullptr && i < std::min(ticks.size(), known->ticks.size());
         ++i) {
        if (ticks[i] != 'x') continue;
        words += words.empty() ? "" : ", ";
        words += known->ticks[i].heading.in(text::language());
    }
    return words;
}

std::string answers_in_short(const operation::Kind& kind) {
    std::string words;
    if (!kind.preset) return words;
    for (const auto& question : preset::questions(*kind.preset, kind.tags)) {
        if (!question.is_answered()) continue;
        words += words.empty() ? "" : " · ";
        words += in_short(kind.preset->fields[question.field], question.answers);
    }
    return words;
}

}  // namespace arpent::panel
