// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/question_view.hpp"

#include "app/panel/choice_cards.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/text_field.hpp"
#include "core/base/number.hpp"
#include "core/preset/split.hpp"
#include "core/preset/value_guard.hpp"

#include <algorithm>

namespace arpent::panel {

using preset::Field;
using ui::operator""_px;

namespace {

bool is_in_range(const Field& field, std::int64_t value) {
    return value >= field.min.value_or(0) && (!field.max || value <= *field.max);
}

}  // namespace

std::optional<QuestionView::Answer> QuestionView::draw(ui::Ui& ui, ui::Column& column,
                                                       const Field& field, const Answer& known) {
    if (!begun_) {
        begun_ = true;
        ticked_ = known;
        written_ = known.empty() ? "" : known.front();
    }
    column.words(ui, field.question.in(text::language()), {.font = ui::Font::heading});
    const auto& hint = field.hint.in(text::language());
    if (!hint.empty()) {
        column.words(ui, hint, {.color = ui::color::ink_2});
    }
    switch (field.kind) {
        case Field::Kind::yes_no: return yes_no(ui, column, field, known);
        case Field::Kind::choice:
        case Field::Kind::colour: return choice(ui, column, field, known);
        case Field::Kind::multi:
        case Field::Kind::checklist: several(ui, column, field); return std::nullopt;
        case Field::Kind::number: return number(ui, column, field);
        case Field::Kind::text: return words(ui, column, field);
    }
    return std::nullopt;
}

bool QuestionView::is_confirmed(const Field& field) {
    const bool closed =
        !field.editable && (field.kind == Field::Kind::choice || field.kind == Field::Kind::colour);
    return field.kind != Field::Kind::yes_no && !closed;
}

std::optional<QuestionView::Answer> QuestionView::ready(const Field& field) const {
    if (field.kind == Field::Kind::multi || field.kind == Field::Kind::checklist) {
        return ticked_.empty() ? std::nullopt : std::optional(ticked_);
    }
    const auto value = preset::trimmed(written_);
    if (field.kind == Field::Kind::number) {
        const auto number = parse_int(value);
        return number && is_in_range(field, *number)
                   ? std::optional(Answer{std::to_string(*number)})
                   : std::nullopt;
    }
    return value.empty() ? std::nullopt : std::optional(Answer{std::string(value)});
}

std::optional<QuestionView::Answer> QuestionView::confirm(ui::Ui& ui, const ui::Rect& rect,
                                                          const Field& field) {
    auto answer = ready(field);
    ui::Button button;
    button.label = text::tr("form.confirm");
    button.picture = ui::glyph::check;
    button.kind = ui::ButtonKind::primary;
    button.enabled = answer.has_value();
    return ui::button(ui, rect, button) ? std::move(answer) : std::nullopt;
}

std::optional<QuestionView::Answer> QuestionView::yes_no(ui::Ui& ui, ui::Column& column,
                                                         const Field& field, const Answer& known) {
    std::optional<Answer> answer;
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        const auto& choice = field.choices[i];
        ui::Button card;
        card.label = choice.label.empty() ? text::tr(i == 0 ? "form.yes" : "form.no")
                                          : choice.label.in(text::language());
        card.picture = i == 0 ? ui::glyph::check : ui::glyph::close;
        card.font = ui::Font::large;
        card.chosen = std::ranges::find(known, choice.value) != known.end();
        if (ui::choice_card(ui, column.cell(static_cast<int>(i), 2, 64_px), card)) {
            answer = Answer{choice.value};
        }
    }
    return answer;
}

std::optional<QuestionView::Answer> QuestionView::choice(ui::Ui& ui, ui::Column& column,
                                                         const Field& field, const Answer& known) {
    if (const auto chosen = choice_cards(ui, column, field, known)) {
        return Answer{*chosen};
    }
    return field.editable ? words(ui, column, field) : std::nullopt;
}

void QuestionView::several(ui::Ui& ui, ui::Column& column, const Field& field) {
    const auto chosen = choice_cards(ui, column, field, ticked_);
    if (chosen && std::erase(ticked_, *chosen) == 0) {
        ticked_.push_back(*chosen);
    }
}

// Most counts are small: a card for each, taken with one click.
std::optional<QuestionView::Answer> QuestionView::small_number(ui::Ui& ui, ui::Column& column,
                                                               const Field& field) const {
    constexpr int cards = 6;
    std::optional<Answer> answer;
    const std::int64_t first = field.min.value_or(0);
    for (int i = 0; i < cards; ++i) {
        const std::int64_t value = first + i;
        ui::Button card;
        card.label = std::to_string(value);
        card.font = ui::Font::large;
        card.chosen = written_ == card.label;
        card.enabled = is_in_range(field, value);
        if (ui::button(ui, column.cell(i, cards, 56_px), card)) answer = Answer{card.label};
    }
    return answer;
}

std::optional<QuestionView::Answer> QuestionView::number(ui::Ui& ui, ui::Column& column,
                                                         const Field& field) {
    if (const auto small = small_number(ui, column, field)) return small;
    ui::Rect row = column.next(56_px);
    const auto step = [&](const ui::Rect& place, const char* key, const ui::Picture& picture,
                          int by) {
        const auto next = parse_int(written_).value_or(field.min.value_or(0) - 1) + by;
        ui::Button button;
        button.label = text::tr(key);
        button.picture = picture;
        button.hide_label = true;
        button.enabled = is_in_range(field, next);
        if (ui::button(ui, place, button)) {
            written_ = std::to_string(next);
        }
    };
    step(row.cut_left(64_px), "form.less", ui::glyph::minus, -1);
    row.cut_left(10_px);
    step(row.cut_right(64_px), "form.more", ui::glyph::plus, 1);
    row.cut_right(10_px);
    ui::TextField text_field;
    text_field.label = text::tr("form.number");
    const bool entered = ui::text_field(ui, row, text_field, written_).entered;
    auto answer = ready(field);
    if (!written_.empty() && !answer) {
        column.words(ui, text::tr("form.no_number"), {.font = ui::Font::small});
    }
    return entered ? std::move(answer) : std::nullopt;
}

std::optional<QuestionView::Answer> QuestionView::words(ui::Ui& ui, ui::Column& column,
                                                        const Field& field) {
    ui::TextField text_field;
    text_field.label = text::tr(field.choices.empty() ? "form.write" : "form.write_other");
    const bool entered = ui::text_field(ui, column.next(52_px), text_field, written_).entered;
    auto answer = ready(field);
    if (answer) {
        for (const auto& message : preset::advise_value(field.key, answer->front())) {
            column.words(ui, text::say(message), {.font = ui::Font::small});
        }
    }
    return entered ? std::move(answer) : std::nullopt;
}

}  // namespace arpent::panel
