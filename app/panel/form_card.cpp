// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/form_card.hpp"

#include "app/panel/answer_row.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/scroll_area.hpp"

namespace arpent::panel {

using ui::operator""_px;

namespace {

/// A sentence with a small picture before it.
void remark(ui::Ui& ui, ui::Column& column, const ui::Picture& picture, std::string_view words,
            ImU32 color) {
    ui::TextStyle style;
    style.font = ui::Font::small;
    style.vertical = ui::Vertical::top;
    const float width = column.rest().w - 30_px;
    ui::Rect row = column.next(std::max(22_px, ui::measure(ui, words, style.font, width).h));
    ui::draw_picture(ui, ui::Rect{row.x, row.y, 20_px, 20_px}, picture, color);
    row.cut_left(30_px);
    ui::text(ui, row, words, style);
}

bool quiet_button(ui::Ui& ui, const ui::Rect& rect, const char* key, const ui::Picture& picture) {
    ui::Button button;
    button.label = text::tr(key);
    button.picture = picture;
    button.kind = ui::ButtonKind::quiet;
    button.align = ui::Align::left;
    return ui::button(ui, rect, button);
}

}  // namespace

FormCard::Result FormCard::draw(ui::Ui& ui, const ui::Rect& rect, const FormSubject& subject,
                                const std::function<void(ui::Column&)>& after) {
    const ui::Scope scope(ui, "form");
    begin(subject);
    Result result;
    ui::Rect rest = rect;
    if (current_) {
        below_question(ui, rest, subject, result);
    }
    ui::ScrollArea scroll(ui, "answers", rest);
    ui::Column column(scroll.content(), 10_px);
    // On a low card (200 %) the question comes first, and nothing stands above it.
    const bool is_low = subject.question_first || rect.h < 360_px;
    if (subject.preset) {
        if (!is_low) {
            advice(ui, column, subject);
            if (current_) {
                how_far(ui, column);
            }
        }
        ask(ui, column, subject, result);
        if (is_low) {
            advice(ui, column, subject);
        }
        answers(ui, column, subject, result);
    }
    after(column);
    footer(ui, column, subject, result);
    scroll.set_height(column.used());
    return result;
}

void FormCard::begin(const FormSubject& subject) {
    const auto about =
        osm::to_string(subject.element) + " " + (subject.preset ? subject.preset->id : "");
    if (about != about_) {
        about_ = about;
        walk_ = {};
        view_ = {};
        table_ = {};
    }
    questions_.clear();
    current_.reset();
    if (!subject.preset) {
        return;
    }
    questions_ = preset::questions(*subject.preset, subject.tags);
    current_ = walk_.current(questions_);
    if (subject.locked && current_ && current_->is_answered()) {
        current_.reset();
    }
}

void FormCard::advice(ui::Ui& ui, ui::Column& column, const FormSubject& subject) {
    const auto& warning = subject.preset->warning.in(text::language());
    if (!warning.empty() && !subject.locked) {
        remark(ui, column, ui::glyph::warning, warning, ui::color::warning);
    }
    const auto& help = subject.preset->help.in(text::language());
    if (!help.empty()) {
        remark(ui, column, ui::glyph::info, help, ui::color::action);
    }
}

void FormCard::how_far(ui::Ui& ui, ui::Column& column) const {
    const auto place = preset::FormWalk::place_of(*current_, questions_);
    column.words(ui,
                 text::tr("form.question_of", {{"place", std::to_string(place)},
                                               {"total", std::to_string(questions_.size())}}),
                 {.font = ui::Font::small, .color = ui::color::ink_2});
    const auto done = preset::progress(questions_);
    ui::progress_bar(ui, column.next(8_px),
                     static_cast<double>(done.answered) / static_cast<double>(done.total));
}

void FormCard::ask(ui::Ui& ui, ui::Column& column, const FormSubject& subject, Result& result) {
    if (!current_) {
        const bool all_said = !questions_.empty() && !subject.locked;
        if (all_said && walk_.passed() > 0) {
            if (quiet_button(ui, column.next(48_px), "form.ask_passed", ui::glyph::back)) {
                walk_.ask_passed();
            }
        } else if (all_said) {
            remark(ui, column, ui::glyph::done, text::tr("form.all_said"), ui::color::action);
        }
        return;
    }
    const auto& field = subject.preset->fields[current_->field];
    if (const auto answer = view_.draw(ui, column, field, current_->answers)) {
        take(*answer, subject, result);
    }
}

void FormCard::take(const QuestionView::Answer& answer, const FormSubject& subject,
                    Result& result) {
    const auto& field = subject.preset->fields[current_->field];
    walk_.set_answered(current_->field);
    result.tags = preset::with_answer(field, subject.tags, answer);
    view_ = {};
}

void FormCard::below_question(ui::Ui& ui, ui::Rect& rest, const FormSubject& subject,
                              Result& result) {
    skip_row(ui, rest.cut_bottom(52_px));
    rest.cut_bottom(10_px);
    const auto& field = subject.preset->fields[current_->field];
    if (!QuestionView::is_confirmed(field)) {
        return;
    }
    if (const auto answer = view_.confirm(ui, rest.cut_bottom(52_px), field)) {
        take(*answer, subject, result);
    }
    rest.cut_bottom(10_px);
}

void FormCard::answers(ui::Ui& ui, ui::Column& column, const FormSubject& subject, Result& result) {
    bool first = true;
    for (const auto& question : questions_) {
        const bool unknown = walk_.is_unknown(question.field);
        const bool asked = current_ && current_->field == question.field;
        if (asked || (!question.is_answered() && !unknown)) {
            continue;
        }
        if (first) {
            column.space(6_px);
            column.words(ui, text::tr("form.answers"), {.font = ui::Font::strong});
            first = false;
        }
        const auto& field = subject.preset->fields[question.field];
        switch (answer_row(ui, column, field, question.answers, !subject.locked)) {
            case AnswerAction::none: break;
            case AnswerAction::change:
                walk_.ask(question.field);
                view_ = {};
                break;
            case AnswerAction::clear:
                result.tags = preset::with_answer(field, subject.tags, {});
                break;
        }
    }
}

void FormCard::skip_row(ui::Ui& ui, const ui::Rect& rect) {
    ui::Column row(rect, 12_px);
    ui::Button unknown;
    unknown.label = text::tr("form.dont_know");
    if (ui::button(ui, row.cell(0, 2, rect.h), unknown)) {
        walk_.set_unknown(current_->field);
        view_ = {};
    }
    ui::Button pass;
    pass.label = text::tr("form.pass");
    if (ui::button(ui, row.cell(1, 2, rect.h), pass)) {
        walk_.pass(current_->field);
        view_ = {};
    }
}

void FormCard::footer(ui::Ui& ui, ui::Column& column, const FormSubject& subject, Result& result) {
    column.space(6_px);
    const bool can_change = !subject.locked && (!subject.preset || !subject.preset->only_existing);
    if (can_change &&
        quiet_button(ui, column.next(48_px), subject.preset ? "form.other_kind" : "form.name_it",
                     ui::glyph::pencil)) {
        result.other_kind = true;
    }
    if (!subject.shows_tags) {
        return;
    }
    if (quiet_button(ui, column.next(48_px), show_tags_ ? "form.hide_tags" : "form.show_tags",
                     ui::glyph::tags)) {
        show_tags_ = !show_tags_;
    }
    if (!show_tags_) {
        return;
    }
    if (auto tags = table_.draw(ui, column, subject.tags, !subject.locked)) {
        result.tags = std::move(tags);
    }
}

}  // namespace arpent::panel
