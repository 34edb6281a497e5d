// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/form.hpp"

namespace arpent::sheet {
namespace {

/// The marks on the frame reach 5 mm inwards, with their quiet zone 7.
constexpr double margin = 8;
constexpr double heading_mm = 24;
constexpr double number_mm = 10;
constexpr double what_mm = 46;
constexpr double tick_mm = 8.5;
constexpr double box_mm = 5;

PageRect inside() { return layout_of(LayoutId::releve).frame.grown(-margin); }

PageRect cell(int row, double from, double width) {
    const PageRect line = row < 0 ? form_heading() : form_row(row);
    return {line.x + from, line.y, width, line.height};
}

}  // namespace

PageRect form_heading() {
    const PageRect area = inside();
    return {area.x, area.y, area.width, heading_mm};
}

PageRect form_row(int row) {
    const PageRect area = inside();
    const double height = (area.height - heading_mm) / form_rows;
    return {area.x, area.y + heading_mm + row * height, area.width, height};
}

PageRect form_number_cell(int row) { return cell(row, 0, number_mm); }

PageRect form_what_cell(int row) { return cell(row, number_mm, what_mm); }

PageRect form_tick_cell(int row, int column) {
    return cell(row, number_mm + what_mm + column * tick_mm, tick_mm);
}

PageRect form_remark_cell(int row) {
    const double from = number_mm + what_mm + form_ticks * tick_mm;
    return cell(row, from, inside().width - from);
}

PageRect form_tick_box(int row, int column) {
    const PagePoint middle = form_tick_cell(row, column).center();
    return {middle.x - box_mm / 2, middle.y - box_mm / 2, box_mm, box_mm};
}

}  // namespace arpent::sheet
