// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace arpent::ui {

/// Framebuffer pixels from the window's top left corner, y downwards.
struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

struct Size {
    float w = 0;
    float h = 0;
};

/// Screens are laid out by cutting pieces off a rectangle: what is cut is returned, the rest stays.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Point center() const { return {x + w / 2, y + h / 2}; }
    bool is_empty() const { return w <= 0 || h <= 0; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }

    Rect cut_top(float height);
    Rect cut_bottom(float height);
    Rect cut_left(float width);
    Rect cut_right(float width);

    Rect inset(float all) const { return inset(all, all); }
    Rect inset(float horizontal, float vertical) const {
        return {x + horizontal, y + vertical, std::max(0.0F, w - 2 * horizontal),
                std::max(0.0F, h - 2 * vertical)};
    }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    /// A rectangle of this size in the middle of this one.
    Rect centered(float width, float height) const;
    Rect intersection(const Rect& other) const;

    bool operator==(const Rect&) const = default;
};

}  // namespace arpent::ui
