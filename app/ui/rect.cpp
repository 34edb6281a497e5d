// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/rect.hpp"

#include <cmath>

namespace arpent::ui {

Rect Rect::cut_top(float height) {
    height = std::clamp(height, 0.0F, h);
    const Rect cut{x, y, w, height};
    y += height;
    h -= height;
    return cut;
}

Rect Rect::cut_bottom(float height) {
    height = std::clamp(height, 0.0F, h);
    h -= height;
    return {x, y + h, w, height};
}

Rect Rect::cut_left(float width) {
    width = std::clamp(width, 0.0F, w);
    const Rect cut{x, y, width, h};
    x += width;
    w -= width;
    return cut;
}

Rect Rect::cut_right(float width) {
    width = std::clamp(width, 0.0F, w);
    w -= width;
    return {x + w, y, width, h};
}

Rect Rect::centered(float width, float height) const {
    return {std::round(x + (w - width) / 2), std::round(y + (h - height) / 2), width, height};
}

Rect Rect::intersection(const Rect& other) const {
    const float left = std::max(x, other.x);
    const float top = std::max(y, other.y);
    return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
            std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
}

}  // namespace arpent::ui
