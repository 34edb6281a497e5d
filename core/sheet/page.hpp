// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace arpent::sheet {

/// A place on a page: millimetres from its top left corner, x to the right, y down.
struct PagePoint {
    double x = 0;
    double y = 0;

    bool operator==(const PagePoint&) const = default;
};

/// A rectangle on a page, in millimetres.
struct PageRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    PagePoint center() const { return {x + width / 2, y + height / 2}; }
    bool contains(PagePoint point) const {
        return point.x >= x && point.x <= right() && point.y >= y && point.y <= bottom();
    }
    /// Grown by `margin` on every side; shrunk when negative.
    PageRect grown(double margin) const {
        return {x - margin, y - margin, width + 2 * margin, height + 2 * margin};
    }

    bool operator==(const PageRect&) const = default;
};

}  // namespace arpent::sheet
