// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/tile_cache.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace arpent::map {
namespace {

/// Widest symbol and stroke beside a tile's border, as a share of its side: an edit there shows.
constexpr double reach = 0.13;

}  // namespace

Tile* TileCache::find_drawn(geo::TileKey key) {
    const auto found = tiles_.find(key);
    return found != tiles_.end() && found->second.texture ? &found->second : nullptr;
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
    if (tiles_.size() <= most_tiles) {
        return;
    }
    std::vector<std::pair<std::uint64_t, geo::TileKey>> by_use;
    for (const auto& [key, tile] : tiles_) {
        if (tile.used < frame) {
            by_use.emplace_back(tile.used, key);
        }
    }
    std::ranges::sort(by_use);
    const std::size_t too_many = std::min(by_use.size(), tiles_.size() - most_tiles);
    for (std::size_t i = 0; i < too_many; ++i) {
        tiles_.erase(by_use[i].second);
    }
}

}  // namespace arpent::map
