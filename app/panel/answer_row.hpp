// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/column.hpp"
#include "core/preset/field.hpp"

#include <string>
#include <vector>

namespace arpent::panel {

enum class AnswerAction { none, change, clear };

/// « Dossier : oui » with what could be said better below it; a click changes the answer, the cross
/// takes it back. Without answers: « On ne sait pas encore ».
AnswerAction answer_row(ui::Ui& ui, ui::Column& column, const preset::Field& field,
                        const std::vector<std::string>& answers, bool enabled);

/// An answer in words: "Oui", "Métal, bois", "12".
std::string answer_words(const preset::Field& field, const std::vector<std::string>& answers);

}  // namespace arpent::panel
