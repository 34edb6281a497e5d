// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/progress_bar.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::ui {

void progress_bar(Ui& ui, const Rect& rect, double share, ImU32 color) {
    const Rect bar = rect.centered(rect.w, std::min(rect.h, 10_px));
    fill(ui, bar, color::track, bar.h / 2);
    const auto done = static_cast<float>(std::clamp(share, 0.0, 1.0));
    if (done > 0) {
        fill(ui, {bar.x, bar.y, std::max(bar.h, bar.w * done), bar.h}, color, bar.h / 2);
    }
}

bool progress_card(Ui& ui, const Rect& rect, std::string_view words, double share) {
    Rect rest = rect;
    const Button cancel{.label = text::tr("ui.cancel"), .picture = glyph::close};
    const float width = std::min(button_width(ui, cancel), rect.w / 2);
    Rect right = rest.cut_right(width);
    rest.cut_right(16_px);
    const bool cancelled = button(ui, right.centered(width, 48_px), cancel);
    const long percent = std::lround(std::clamp(share, 0.0, 1.0) * 100);
    Rect head = rest.cut_top(rest.h / 2);
    text(ui, head.cut_right(64_px), std::to_string(percent) + "\u202F%",
         {.color = color::ink_2, .align = Align::right});
    text(ui, head, words, {});
    progress_bar(ui, rest, share);
    return cancelled;
}

}  // namespace arpent::ui
