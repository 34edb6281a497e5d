// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace arpent::geo {

/// A box of longitudes and latitudes, borders included. A default box is empty.
/// A box never crosses the antimeridian: an area that does is two boxes (see split()).
struct Box {
    Location min{Location::undefined, Location::undefined};
    Location max{-Location::undefined, -Location::undefined};

    static Box around(Location location) { return {location, location}; }
    static Box world();

    bool is_empty() const { return min.x > max.x || min.y > max.y; }
    bool contains(Location location) const;
    bool contains(const Box& other) const;
    bool intersects(const Box& other) const;
    Location center() const;

    /// Grows to hold the location; undefined locations are passed over.
    void extend(Location location);
    void extend(const Box& other);
    /// Grows by `margin` (1e-7 degrees) on each side, within the world.
    Box grown(std::int32_t margin) const;

    bool operator==(const Box&) const = default;
};

/// "W,S,E,N" in decimal degrees; nothing when malformed or out of range. W may exceed E: such a
/// box crosses the antimeridian and comes back as two, west part first.
struct BoxText {
    Box first;
    std::optional<Box> second;
};
std::optional<BoxText> parse_box(std::string_view text);

}  // namespace arpent::geo
