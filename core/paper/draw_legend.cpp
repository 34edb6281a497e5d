// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/page_parts.hpp"
#include "core/render/icon.hpp"

#include <algorithm>

namespace arpent::paper {
namespace {

constexpr double heading_mm = 3.1;
constexpr double word_mm = 2.7;
constexpr double icon_mm = 4;
constexpr double largest_row = 4.9;
constexpr double smallest_row = 4.1;

void draw_item(cairo_t* cr, const LegendItem& item, const sheet::PageRect& row,
               Lettering& lettering) {
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_new_path(cr);
    render::icon(item.icon).draw(cr, row.x, row.center().y - icon_mm / 2, icon_mm);
    const double indent = icon_mm + 1.2;
    const LetterStyle style{.size = word_mm, .max_lines = 1};
    const sheet::PageRect words{row.x + indent, row.y, row.width - indent, row.height};
    const double height = lettering.measure(item.words, words.width, style).height;
    lettering.write(cr, item.words, {words.x, row.center().y - height / 2, words.width, height},
                    style);
}

}  // namespace

void draw_legend(cairo_t* cr, const PageHead& head, const sheet::PageRect& box, int columns,
                 Lettering& lettering) {
    double top = box.y;
    if (!head.theme.empty()) {
        top += lettering.write(cr, head.theme, box,
                               {.size = heading_mm, .bold = true, .max_lines = 2});
    }
    const auto count = static_cast<int>(head.legend.size());
    const int wanted = std::max(1, (count + columns - 1) / columns);
    const double height = box.bottom() - top;
    const double row = std::clamp(height / wanted, smallest_row, largest_row);
    const int rows = std::min(wanted, static_cast<int>(height / row + 0.01));
    const double gap = 2;
    const double width = (box.width - gap * (columns - 1)) / columns;
    for (int place = 0; place < std::min(count, rows * columns); ++place) {
        const int column = place / rows;
        draw_item(cr, head.legend[static_cast<std::size_t>(place)],
                  {box.x + column * (width + gap), top + (place % rows) * row, width, row},
                  lettering);
    }
}

}  // namespace arpent::paper
