// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::geo {

/// A place in WGS 84 as OSM stores it: two integers of 1e-7 degrees, about 1 cm. Equality is exact.
/// A default Location is undefined: a node that an extract names but does not hold.
struct Location {
    static constexpr std::int32_t scale = 10'000'000;
    static constexpr std::int32_t undefined = std::numeric_limits<std::int32_t>::max();

    std::int32_t x = undefined;  ///< longitude, -180e7 to 180e7
    std::int32_t y = undefined;  ///< latitude, -90e7 to 90e7

    /// Rounds to the nearest 1e-7 degree; undefined when a value is not finite or out of range.
    static Location from_degrees(double lon, double lat);

    bool is_defined() const { return x != undefined && y != undefined; }
    double lon() const { return static_cast<double>(x) / scale; }
    double lat() const { return static_cast<double>(y) / scale; }

    auto operator<=>(const Location&) const = default;
};

/// Decimal degrees of a coordinate, exact, without trailing zeros: 485000000 is "48.5".
std::string format_coordinate(std::int32_t value);
/// The nearest 1e-7 degree of a decimal number; nothing when it is not a number or beyond ±214.
std::optional<std::int32_t> parse_coordinate(std::string_view text);

}  // namespace arpent::geo
