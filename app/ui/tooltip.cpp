// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"
#include "app/ui/ui.hpp"

#include <algorithm>

namespace arpent::ui {

// Below its widget, above where there is no room; never out of the window.
void Ui::draw_tooltip() {
    if (!tooltip_) {
        return;
    }
    const Size words = measure(*this, tooltip_->words, Font::body, 320_px);
    Rect rect{tooltip_->rect.center().x - words.w / 2 - 12_px, tooltip_->rect.bottom() + 8_px,
              words.w + 24_px, words.h + 14_px};
    if (rect.bottom() > screen_.bottom()) {
        rect.y = tooltip_->rect.y - rect.h - 8_px;
    }
    rect.x = std::clamp(rect.x, 6_px, std::max(6_px, screen_.w - rect.w - 6_px));
    rect.y = std::max(6_px, rect.y);
    fill(*this, rect, color::ink, 8_px);
    text(*this, rect.inset(12_px, 6_px), tooltip_->words, {.color = color::card});
}

}  // namespace arpent::ui
