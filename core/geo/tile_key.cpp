// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/tile_key.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace arpent::geo {
namespace {

std::int32_t tile_index(double world, std::int32_t z) {
    const double count = std::ldexp(1.0, z);
    return static_cast<std::int32_t>(std::clamp(std::floor(world * count), 0.0, count - 1));
}

}  // namespace

WorldPoint TileKey::top_left() const { return {x * size(), y * size()}; }

double TileKey::size() const { return std::ldexp(1.0, -z); }

Box TileKey::box(double margin) const {
    const double grow = size() * margin;
    const WorldPoint corner = top_left();
    Box box;
    // Clamped, not wrapped: the box of a border tile must not jump to the other end of the world.
    box.extend(to_location({std::max(corner.x - grow, 0.0), std::max(corner.y - grow, 0.0)}));
    box.extend(to_location({std::min(corner.x + size() + grow, std::nextafter(1.0, 0.0)),
                            std::min(corner.y + size() + grow, 1.0)}));
    return box;
}

std::size_t TileKeyHash::operator()(const TileKey& key) const {
    const auto packed = (static_cast<std::uint64_t>(key.z) << 58U) ^
                        (static_cast<std::uint64_t>(key.x) << 29U) ^
                        static_cast<std::uint64_t>(key.y);
    return std::hash<std::uint64_t>{}(packed * 0x9E3779B97F4A7C15ULL);
}

std::vector<TileKey> tiles_in(const Box& box, std::int32_t z) {
    std::vector<TileKey> keys;
    if (box.is_empty()) {
        return keys;
    }
    const WorldPoint north_west = to_world({box.min.x, box.max.y});
    const WorldPoint south_east = to_world({box.max.x, box.min.y});
    for (auto y = tile_index(north_west.y, z); y <= tile_index(south_east.y, z); ++y) {
        for (auto x = tile_index(north_west.x, z); x <= tile_index(south_east.x, z); ++x) {
            keys.push_back({z, x, y});
        }
    }
    return keys;
}

}  // namespace arpent::geo
