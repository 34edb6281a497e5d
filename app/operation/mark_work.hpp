// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "core/edit/mark_register.hpp"

namespace arpent::operation {

/// Puts a point of this kind where the mark lies and settles the mark, in one edit; selects the
/// point and says true. Refused (told why) when the carnet cannot be written.
bool enter_mark(Workbench& bench, const edit::Mark& mark, const Kind& kind);

/// Takes the tool in hand for a line or an area whose drawing settles the mark.
void draw_mark(Workbench& bench, const edit::Mark& mark, Tool tool);

/// What became of a mark that was not entered; true when it was stored.
bool settle_mark(Workbench& bench, edit::MarkRef mark, edit::MarkState state);

}  // namespace arpent::operation
