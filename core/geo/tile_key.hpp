// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/geo/mercator.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace arpent::geo {

/// A square of the world at a zoom level: 2^z tiles a side, x from west, y from north.
struct TileKey {
    std::int32_t z = 0;
    std::int32_t x = 0;
    std::int32_t y = 0;

    auto operator<=>(const TileKey&) const = default;

    WorldPoint top_left() const;
    /// Side length in units of the world square: 2^-z.
    double size() const;
    /// The ground it covers, grown by `margin` (a share of its side, e.g. 0.1) on each side.
    Box box(double margin = 0) const;
};

struct TileKeyHash {
    std::size_t operator()(const TileKey& key) const;
};

/// The tiles of zoom `z` that a box touches, row by row from the north-west.
std::vector<TileKey> tiles_in(const Box& box, std::int32_t z);

}  // namespace arpent::geo
