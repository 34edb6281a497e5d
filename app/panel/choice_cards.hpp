// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/column.hpp"
#include "core/preset/field.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// The choices of a field as cards, picture and word: two beside each other, or one below the
/// other with what tells them apart; colours with a patch of themselves. The value (of a checklist:
/// the key) of the one that was clicked.
std::optional<std::string> choice_cards(ui::Ui& ui, ui::Column& column, const preset::Field& field,
                                        const std::vector<std::string>& chosen);

/// A colour tag's value as a colour: the CSS names that groups choose from, and #rrggbb.
std::optional<ImU32> colour_of(std::string_view value);

}  // namespace arpent::panel
