// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/point.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace arpent::render {

/// Rectangles that are taken on a drawing, found by a grid.
class CollisionIndex {
public:
    bool is_free(const Rect& rect) const;
    bool are_free(std::span<const Rect> rects) const;
    void take(std::span<const Rect> rects);

private:
    template <typename Use>
    static void for_each_cell(const Rect& rect, Use use);

    std::unordered_map<std::uint64_t, std::vector<Rect>> cells_;
};

}  // namespace arpent::render
