// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace arpent::map {

/// A place in the map's viewport: framebuffer pixels from its top left corner, y downwards.
struct ScreenPoint {
    double x = 0;
    double y = 0;

    bool operator==(const ScreenPoint&) const = default;
};

/// Framebuffer pixels from the viewport's top left corner.
struct ScreenRect {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool contains(ScreenPoint point) const {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
    bool operator==(const ScreenRect&) const = default;
};

/// The part of the framebuffer that the map fills, in its pixels, y downwards from the top.
struct Viewport {
    int x = 0;
    int y = 0;
    int width = 1;
    int height = 1;
    int framebuffer_height = 1;
    double scale = 1;  ///< pixels per unit of the drawing style: 2 for a screen at 200 %

    bool operator==(const Viewport&) const = default;
};

}  // namespace arpent::map
