// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace arpent::scan {

/// One number a pixel, rows from the top.
struct FloatImage {
    int width = 0;
    int height = 0;
    std::vector<float> values;

    FloatImage() = default;
    FloatImage(int w, int h, float value = 0)
        : width(w),
          height(h),
          values(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), value) {}

    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x);
    }
    float at(int x, int y) const { return values[index(x, y)]; }
    float& at(int x, int y) { return values[index(x, y)]; }

    /// Between the pixels, whose centres lie at .5; the edge pixels go on outside.
    float sample(double x, double y) const {
        const auto u = static_cast<float>(std::clamp(x - 0.5, 0.0, width - 1.0));
        const auto v = static_cast<float>(std::clamp(y - 0.5, 0.0, height - 1.0));
        const int left = static_cast<int>(u);
        const int top = static_cast<int>(v);
        const int right = std::min(left + 1, width - 1);
        const int below = std::min(top + 1, height - 1);
        const float s = u - static_cast<float>(left);
        const float t = v - static_cast<float>(top);
        return (1 - t) * ((1 - s) * at(left, top) + s * at(right, top)) +
               t * ((1 - s) * at(left, below) + s * at(right, below));
    }
};

}  // namespace arpent::scan
