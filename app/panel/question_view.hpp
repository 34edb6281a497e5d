// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/column.hpp"
#include "core/preset/field.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// One question in large words, and the ways to answer it: two cards for yes and no, a card for
/// each choice, a field for a number or words. Keeps what is written or ticked until it is
/// confirmed; make a new one for another question.
class QuestionView {
public:
    using Answer = std::vector<std::string>;

    /// The answer that the person gave in this frame. `known` is what the tags say so far.
    std::optional<Answer> draw(ui::Ui& ui, ui::Column& column, const preset::Field& field,
                               const Answer& known);
    /// Whether the answer to such a question is put together first and then confirmed.
    static bool is_confirmed(const preset::Field& field);
    /// « C'est bon »: gives what is written or ticked.
    std::optional<Answer> confirm(ui::Ui& ui, const ui::Rect& rect, const preset::Field& field);

private:
    std::optional<Answer> yes_no(ui::Ui& ui, ui::Column& column, const preset::Field& field,
                                 const Answer& known);
    std::optional<Answer> choice(ui::Ui& ui, ui::Column& column, const preset::Field& field,
                                 const Answer& known);
    void several(ui::Ui& ui, ui::Column& column, const preset::Field& field);
    std::optional<Answer> number(ui::Ui& ui, ui::Column& column, const preset::Field& field);
    std::optional<Answer> small_number(ui::Ui& ui, ui::Column& column,
                                       const preset::Field& field) const;
    std::optional<Answer> words(ui::Ui& ui, ui::Column& column, const preset::Field& field);
    /// What « C'est bon » would give; nothing while there is no good answer.
    std::optional<Answer> ready(const preset::Field& field) const;

    bool begun_ = false;
    Answer ticked_;
    std::string written_;
};

}  // namespace arpent::panel
