// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/filled_pieces.hpp"

#include <algorithm>
#include <cstddef>

namespace arpent::map {
namespace {

constexpr int cell = 32;
constexpr int bytes_per_pixel = 4;

bool is_filled(const std::uint8_t* pixels, int stride, int columns, int rows) {
    for (int row = 0; row < rows; ++row) {
        const std::uint8_t* from = pixels + static_cast<std::ptrdiff_t>(row) * stride;
        if (std::any_of(from, from + static_cast<std::ptrdiff_t>(columns) * bytes_per_pixel,
                        [](std::uint8_t byte) { return byte != 0; })) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<ScreenRect> filled_pieces(const std::uint8_t* pixels, int width, int height,
                                      int stride) {
    std::vector<ScreenRect> pieces;
    for (int top = 0; top < height; top += cell) {
        const int bottom = std::min(top + cell, height);
        const std::uint8_t* row = pixels + static_cast<std::ptrdiff_t>(top) * stride;
        bool open = false;  // whether the last piece goes on in this cell
        for (int left = 0; left < width; left += cell) {
            const int right = std::min(left + cell, width);
            const std::uint8_t* corner = row + static_cast<std::ptrdiff_t>(left) * bytes_per_pixel;
            const bool filled = is_filled(corner, stride, right - left, bottom - top);
            if (filled && !open) {
                pieces.push_back({static_cast<double>(left) / width,
                                  static_cast<double>(top) / height, 0,
                                  static_cast<double>(bottom) / height});
            }
            if (filled) {
                pieces.back().right = static_cast<double>(right) / width;
            }
            open = filled;
        }
    }
    return pieces;
}

}  // namespace arpent::map
