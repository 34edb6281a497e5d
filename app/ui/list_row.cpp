// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/list_row.hpp"

#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <algorithm>

namespace arpent::ui {

bool list_row(Ui& ui, const Rect& rect, const ListRow& row) {
    const Response r = ui.control(row.label, rect, row.enabled, row.detail);
    if (row.chosen || r.hovered) {
        fill(ui, rect, row.chosen ? color::chosen : color::hover, corner());
    }
    if (row.chosen) {
        outline(ui, rect, color::action, corner());
    }
    if (r.focus_shown) {
        focus_ring(ui, rect.inset(5_px));
    }
    Rect inner = rect.inset(12_px, 4_px);
    const ImU32 ink = row.enabled ? color::ink : color::disabled;
    if (!row.picture.is_empty()) {
        draw_picture(ui, inner.cut_left(26_px), row.picture,
                     row.enabled ? color::action : color::disabled);
        inner.cut_left(12_px);
    }
    if (!row.right.empty()) {
        const float width = std::min(measure(ui, row.right, Font::small).w, inner.w / 2);
        text(ui, inner.cut_right(width), row.right,
             {.font = Font::small, .color = color::ink_2, .align = Align::right, .max_lines = 1});
        inner.cut_right(12_px);
    }
    if (!row.detail.empty()) {
        text(ui, inner.cut_bottom(inner.h * 0.45F), row.detail,
             {.font = Font::small, .color = color::ink_2, .max_lines = 1});
    }
    text(ui, inner, row.label,
         {.color = ink, .max_lines = row.detail.empty() ? 2 : 1, .pitch = 1.15F});
    return r.clicked;
}

}  // namespace arpent::ui
