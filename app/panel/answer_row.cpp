// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/answer_row.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "core/preset/form.hpp"
#include "core/preset/value_guard.hpp"

namespace arpent::panel {

using ui::operator""_px;
using preset::Field;

namespace {

std::string one_in_words(const Field& field, const std::string& answer) {
    auto words = preset::words_of(field, answer, text::language());
    if (words != answer || field.kind != Field::Kind::yes_no) {
        return words;
    }
    // A question may mean yes by "no": « dans les deux sens » is oneway:bicycle=no.
    if (answer == field.choices.front().value) {
        return text::tr("form.yes");
    }
    const bool is_no = field.choices.size() > 1 && answer == field.choices[1].value;
    return is_no ? text::tr("form.no") : answer;
}

}  // namespace

std::string answer_words(const Field& field, const std::vector<std::string>& answers) {
    std::string words;
    for (const auto& answer : answers) {
        words += words.empty() ? "" : ", ";
        words += one_in_words(field, answer);
    }
    return words;
}

AnswerAction answer_row(ui::Ui& ui, ui::Column& column, const Field& field,
                        const std::vector<std::string>& answers, bool enabled) {
    auto action = AnswerAction::none;
    const auto& question = field.question.in(text::language());
    ui::Rect place = column.next(60_px);
    if (!answers.empty() && enabled) {
        ui::Button clear;
        clear.label = text::tr("form.clear", {{"question", question}});
        clear.picture = ui::glyph::clear;
        clear.kind = ui::ButtonKind::quiet;
        clear.hide_label = true;
        if (ui::button(ui, place.cut_right(48_px), clear)) {
            action = AnswerAction::clear;
        }
    }
    ui::ListRow row;
    row.label = answers.empty() ? text::tr("form.unknown") : answer_words(field, answers);
    row.detail = question;
    row.enabled = enabled;
    if (ui::list_row(ui, place, row)) {
        action = AnswerAction::change;
    }
    for (const auto& answer : answers) {
        for (const auto& message : preset::advise_value(field.key, answer)) {
            column.words(ui, text::say(message), {.font = ui::Font::small});
        }
    }
    return action;
}

}  // namespace arpent::panel
