// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/toasts.hpp"

#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"
#include "core/base/utf8.hpp"

#include <algorithm>

namespace arpent::ui {

void Toasts::show(std::string words, Picture picture) {
    toasts_.push_back({std::move(words), std::move(picture), 0});
}

void Toasts::draw(Ui& ui, const Rect& area) {
    std::erase_if(toasts_, [&](const Toast& t) { return t.until > 0 && t.until <= ui.now(); });
    float bottom = area.bottom() - 14_px;
    for (auto it = toasts_.rbegin(); it != toasts_.rend(); ++it) {
        if (it->until == 0) {  // slow readers: 10 characters a second
            it->until = ui.now() + 3 + static_cast<double>(code_points(it->words)) / 10;
        }
        ui.request_frame_in(it->until - ui.now());
        const float room = std::min(480_px, area.w - 24_px) - 74_px;
        const Size words = measure(ui, it->words, Font::body, room);
        const Rect card{area.center().x - (words.w + 74_px) / 2, bottom - words.h - 22_px,
                        words.w + 74_px, words.h + 22_px};
        shadow_around(ui, card);
        fill(ui, card, color::ink, corner());
        Rect inner = card.inset(18_px, 8_px);
        draw_picture(ui, inner.cut_left(24_px), it->picture, color::chosen);
        inner.cut_left(14_px);
        text(ui, inner, it->words, {.color = color::card});
        bottom = card.y - 10_px;
    }
}

}  // namespace arpent::ui
