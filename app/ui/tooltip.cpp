// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"
#include "app/ui/ui.hpp"

#include <algorithm>

namespace arpent::ui {

namespace {

/// Beside a widget of the column at the left, so that the next one stays in sight; else below it,
/// or above where there is no room; never out of the window.
Rect tooltip_place(const Rect& screen, const Rect& widget, Size words) {
    Rect rect{widget.center().x - words.w / 2 - 12_px, widget.bottom() + 8_px, words.w + 24_px,
              words.h + 14_px};
    if (widget.x < 24_px && widget.y > 56_px && widget.right() < screen.w / 4) {
        rect.x = widget.right() + 8_px;
        rect.y = widget.center().y - rect.h / 2;
    } else if (rect.bottom() > screen.bottom()) {
        rect.y = widget.y - rect.h - 8_px;
    }
    rect.x = std::clamp(rect.x, 6_px, std::max(6_px, screen.w - rect.w - 6_px));
    rect.y = std::max(6_px, rect.y);
    return rect;
}

}  // namespace

void Ui::draw_tooltip() {
    if (!tooltip_) {
        return;
    }
    const Size words = measure(*this, tooltip_->words, Font::body, 320_px);
    const Rect rect = tooltip_place(screen_, tooltip_->rect, words);
    fill(*this, rect, color::ink, 8_px);
    text(*this, rect.inset(12_px, 6_px), tooltip_->words, {.color = color::card});
}

}  // namespace arpent::ui
