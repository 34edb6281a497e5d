// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/form_rows.hpp"

#include "core/scan/pen_marks.hpp"
#include "core/sheet/form.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

/// A tick leaves its box a little, mm.
constexpr double around_box_mm = 0.8;
/// What the printed lines of the table may come out beside their place, mm.
constexpr double inside_cell_mm = 1;
/// Ink of a tick, and of none, mm²: a cross in a box of 5 mm has 4 to 8.
constexpr double ticked_area = 1.6;
constexpr double empty_area = 0.4;
/// Ink of a word, mm².
constexpr double written_area = 1;

/// mm² of sure ink.
double area_in(const Ink& ink, const sheet::PageRect& rect) {
    const auto pixel = [](double mm, int limit) {
        return std::clamp(static_cast<int>(std::lround(mm * ink_px_per_mm)), 0, limit);
    };
    int count = 0;
    for (int y = pixel(rect.y, ink.height); y < pixel(rect.bottom(), ink.height); ++y) {
        for (int x = pixel(rect.x, ink.width); x < pixel(rect.right(), ink.width); ++x) {
            count += ink.at(x, y) == 2 ? 1 : 0;
        }
    }
    return count / (ink_px_per_mm * ink_px_per_mm);
}

char tick_of(double area) {
    if (area >= ticked_area) {
        return 'x';
    }
    return area >= empty_area ? '?' : '-';
}

}  // namespace

std::vector<FoundMark> form_rows(const Ink& ink) {
    std::vector<FoundMark> rows;
    for (int row = 0; row < sheet::form_rows; ++row) {
        FoundMark mark;
        mark.kind = FoundKind::row;
        mark.row = row;
        mark.box = sheet::form_row(row);
        mark.at = mark.box.center();
        for (int column = 0; column < sheet::form_ticks; ++column) {
            const sheet::PageRect box = sheet::form_tick_box(row, column).grown(around_box_mm);
            mark.ticks += tick_of(area_in(ink, box));
        }
        const double written = area_in(ink, sheet::form_what_cell(row).grown(-inside_cell_mm)) +
                               area_in(ink, sheet::form_remark_cell(row).grown(-inside_cell_mm));
        if (written >= written_area || mark.ticks.find_first_not_of('-') != std::string::npos) {
            rows.push_back(std::move(mark));
        }
    }
    return rows;
}

}  // namespace arpent::scan
