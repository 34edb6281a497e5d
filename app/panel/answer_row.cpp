// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/answer_row.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
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

/// The question small, the answer below it. Its name for scripts holds both: « Oui » alone is the
/// card of the question that is being asked.
bool said(ui::Ui& ui, const ui::Rect& rect, const std::string& question, const std::string& answer,
          bool enabled) {
    const auto response = ui.control(question + " " + answer, rect, enabled);
    if (response.hovered) {
        ui::fill(ui, rect, ui::color::hover, ui::corner());
    }
    if (response.focus_shown) {
        ui::focus_ring(ui, rect);
    }
    ui::Rect inner = rect.inset(12_px, 4_px);
    const float asked = ui::measure(ui, question, ui::Font::small, inner.w).h;
    ui::text(ui, inner.cut_top(asked), question,
             {.font = ui::Font::small, .color = ui::color::ink_2});
    ui::text(ui, inner, answer);
    return response.clicked;
}

/// What said() needs: nothing is cut, however long.
float height_of(ui::Ui& ui, float width, const std::string& question, const std::string& answer) {
    const float inner = width - 24_px;
    return std::max(60_px, ui::measure(ui, question, ui::Font::small, inner).h +
                               ui::measure(ui, answer, ui::Font::body, inner).h + 8_px);
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
    const auto words = answers.empty() ? text::tr("form.unknown") : answer_words(field, answers);
    const bool can_clear = !answers.empty() && enabled;
    const float room = column.rest().w - (can_clear ? 48_px : 0);
    ui::Rect place = column.next(height_of(ui, room, question, words));
    if (can_clear) {
        ui::Button clear;
        clear.label = text::tr("form.clear", {{"question", question}});
        clear.picture = ui::glyph::clear;
        clear.kind = ui::ButtonKind::quiet;
        clear.hide_label = true;
        if (ui::button(ui, place.cut_right(48_px).centered(48_px, 48_px), clear)) {
            action = AnswerAction::clear;
        }
    }
    if (said(ui, place, question, words, enabled)) {
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
