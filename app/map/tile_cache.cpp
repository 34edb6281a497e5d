// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/tile_cache.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace arpent::map {
namespace {

/// Widest symbol and stroke beside a tile's border, as a share of its side: an edit there shows.
constexpr double reach = 0.13;

/// Of the tiles that are out of sight: half as much as what is in sight.
constexpr std::size_t spare_bytes = std::size_t{4} << 20;
constexpr std::size_t spare_tiles = 64;

}  // namespace

std::size_t Tile::bytes() const {
    constexpr std::size_t bytes_per_pixel = 4;
    return texture ? bytes_per_pixel * static_cast<std::size_t>(texture->width()) *
                         static_cast<std::size_t>(texture->height())
                   : 0;
}

Tile* TileCache::find(geo::TileKey key) {
    const auto found = tiles_.find(key);
    return found != tiles_.end() ? &found->second : nullptr;
}

Tile* TileCache::find_drawn(geo::TileKey key) {
    Tile* tile = find(key);
    return tile != nullptr && tile->texture ? tile : nullptr;
}

void TileCache::mark_changed(const geo::Box& box, std::uint64_t edition) {
    for (auto& [key, tile] : tiles_) {
        if (key.box(reach).intersects(box)) {
            tile.wanted = edition;
        }
    }
}

void TileCache::mark_all_changed(std::uint64_t edition) {
    for (auto& [key, tile] : tiles_) {
        tile.wanted = edition;
    }
}

void TileCache::trim(std::uint64_t frame) {
    std::vector<std::pair<std::uint64_t, geo::TileKey>> by_use;
    std::size_t bytes = 0;
    for (const auto& [key, tile] : tiles_) {
        if (tile.used < frame) {
            by_use.emplace_back(tile.used, key);
            bytes += tile.bytes();
        }
    }
    if (bytes <= spare_bytes && by_use.size() <= spare_tiles) {
        return;
    }
    std::ranges::sort(by_use);
    std::size_t count = by_use.size();
    for (const auto& [used, key] : by_use) {
        if (bytes <= spare_bytes && count <= spare_tiles) {
            break;
        }
        const auto found = tiles_.find(key);
        bytes -= found->second.bytes();
        --count;
        tiles_.erase(found);
    }
}

}  // namespace arpent::map
