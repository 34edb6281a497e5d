// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gl/texture.hpp"
#include "app/map/camera.hpp"
#include "core/geo/tile_key.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace arpent::map {

/// A tile on the graphics side.
struct Tile {
    std::optional<gl::Texture> texture;
    Clock::time_point born;    ///< when it was first shown, to fade it in
    std::uint64_t drawn = 0;   ///< the edition of the map that the texture shows
    std::uint64_t wanted = 0;  ///< the edition that changed it last
    std::uint64_t used = 0;    ///< the frame that looked at it last

    /// The edition that could not be drawn: not tried again until the map changes, or every frame
    /// would fail.
    std::uint64_t failed = 0;

    std::size_t bytes() const;
    bool is_fresh(int pixels) const {
        return (texture && drawn >= wanted && texture->width() == pixels) ||
               (failed != 0 && failed >= wanted);
    }
};

/// Tiles by key, the least recently used ones let go of: each holds up to two megabytes.
class TileCache {
public:
    Tile& at(geo::TileKey key) { return tiles_[key]; }
    /// Null when it is unknown, or let go of since.
    Tile* find(geo::TileKey key);
    /// Null when there is no picture of it, not even an old one.
    Tile* find_drawn(geo::TileKey key);
    void mark_changed(const geo::Box& box, std::uint64_t edition);
    void mark_all_changed(std::uint64_t edition);
    /// Keeps those used since `frame` and the youngest of the others, to come back to.
    void trim(std::uint64_t frame);

private:
    std::unordered_map<geo::TileKey, Tile, geo::TileKeyHash> tiles_;
};

}  // namespace arpent::map
