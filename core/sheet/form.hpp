// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/layout.hpp"

namespace arpent::sheet {

/// The numbered relevé form that stands in the frame of LayoutId::releve: a line of headings, then
/// numbered rows, each with room for what it is, boxes to tick, and room for a remark. What a
/// column of boxes asks depends on the theme.
constexpr int form_rows = 20;
constexpr int form_ticks = 8;

/// The headings over all columns.
PageRect form_heading();
/// A whole row, from 0.
PageRect form_row(int row);
/// The cells of a row, and of the headings with row −1.
PageRect form_number_cell(int row);
PageRect form_what_cell(int row);
PageRect form_tick_cell(int row, int column);
PageRect form_remark_cell(int row);
/// The printed box to tick, in the middle of its cell.
PageRect form_tick_box(int row, int column);

}  // namespace arpent::sheet
