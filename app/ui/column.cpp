// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/column.hpp"

#include <cmath>

namespace arpent::ui {

Rect Column::next(float height) {
    const Rect row{rect_.x, rect_.y + used_ + (used_ > 0 ? gap_ : 0), rect_.w, height};
    used_ = row.bottom() - rect_.y;
    return row;
}

Rect Column::cell(int index, int count, float height) {
    if (index % count == 0) {
        row_ = next(height);
    }
    const float width =
        std::floor((row_.w - gap_ * static_cast<float>(count - 1)) / static_cast<float>(count));
    return {row_.x + static_cast<float>(index % count) * (width + gap_), row_.y, width, row_.h};
}

void Column::words(Ui& ui, std::string_view words, TextStyle style) {
    style.vertical = Vertical::top;
    const Size size = measure(ui, words, style.font, rect_.w, style.pitch);
    text(ui, next(size.h), words, style);
}

Rect Column::rest() const {
    const float top = used_ + (used_ > 0 ? gap_ : 0);
    return {rect_.x, rect_.y + top, rect_.w, std::max(0.0F, rect_.h - top)};
}

}  // namespace arpent::ui
