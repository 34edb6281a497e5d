// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "core/edit/mark_register.hpp"
#include "core/geo/location.hpp"

#include <vector>

namespace arpent::operation {

/// A mark and, if its relevé was read, the row that tells more of it: settled together.
using MarkAndRow = std::vector<edit::MarkRef>;

/// Puts a point of this kind there and settles the marks, in one edit; selects the point and says
/// true. Refused (told why) when the carnet cannot be written.
bool enter_marks(Workbench& bench, const MarkAndRow& marks, geo::Location place, const Kind& kind);

/// Takes the tool in hand for a point, a line or an area whose drawing settles the marks.
void draw_marks(Workbench& bench, const MarkAndRow& marks, Tool tool);

/// What became of marks that were not entered; true when it was stored.
bool settle_marks(Workbench& bench, const MarkAndRow& marks, edit::MarkState state);

}  // namespace arpent::operation
