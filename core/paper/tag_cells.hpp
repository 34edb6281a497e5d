// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace arpent::paper {

/// The families of AprilTags that papers use: marks and stickers never look alike.
enum class TagFamily { mark_36h11, sticker_standard41h12 };

/// What an AprilTag looks like: squares of black or white.
struct TagCells {
    int side = 0;             ///< cells in a row: 8 of a mark (its black border), 9 of a sticker
    std::vector<bool> black;  ///< row by row from the top

    bool is_black(int x, int y) const {
        return black[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                     static_cast<std::size_t>(x)];
    }
};

/// From any thread. `id` is one that core/sheet gives: 0 to 586 of marks, 0 to 2114 of stickers.
TagCells tag_cells(TagFamily family, int id);

}  // namespace arpent::paper
