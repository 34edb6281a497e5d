// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/collision_index.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::render {
namespace {

constexpr double cell_size = 64;

}  // namespace

template <typename Use>
void CollisionIndex::for_each_cell(const Rect& rect, Use use) {
    const auto cell = [](double value) {
        return static_cast<std::int32_t>(std::floor(value / cell_size));
    };
    for (std::int32_t y = cell(rect.top); y <= cell(rect.bottom); ++y) {
        for (std::int32_t x = cell(rect.left); x <= cell(rect.right); ++x) {
            use((static_cast<std::uint64_t>(static_cast<std::uint32_t>(y)) << 32U) |
                static_cast<std::uint32_t>(x));
        }
    }
}

bool CollisionIndex::is_free(const Rect& rect) const {
    bool free = true;
    for_each_cell(rect, [&](std::uint64_t key) {
        const auto found = cells_.find(key);
        free = free && (found == cells_.end() ||
                        std::ranges::none_of(found->second, [&](const Rect& taken) {
                            return taken.intersects(rect);
                        }));
    });
    return free;
}

bool CollisionIndex::are_free(std::span<const Rect> rects) const {
    return std::ranges::all_of(rects, [&](const Rect& rect) { return is_free(rect); });
}

void CollisionIndex::take(std::span<const Rect> rects) {
    for (const Rect& rect : rects) {
        for_each_cell(rect, [&](std::uint64_t key) { cells_[key].push_back(rect); });
    }
}

}  // namespace arpent::render
