// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/location.hpp"

#include "core/base/number.hpp"

#include <cmath>
#include <cstdlib>

namespace arpent::geo {

Location Location::from_degrees(double lon, double lat) {
    if (!(std::abs(lon) <= 180.0) || !(std::abs(lat) <= 90.0)) {
        return {};
    }
    return {static_cast<std::int32_t>(std::lround(lon * scale)),
            static_cast<std::int32_t>(std::lround(lat * scale))};
}

std::string format_coordinate(std::int32_t value) {
    const std::int64_t magnitude = std::abs(static_cast<std::int64_t>(value));
    std::string text = value < 0 ? "-" : "";
    text += std::to_string(magnitude / Location::scale);
    if (const auto fraction = magnitude % Location::scale; fraction != 0) {
        std::string digits = std::to_string(fraction);
        digits.insert(0, 7 - digits.size(), '0');
        digits.erase(digits.find_last_not_of('0') + 1);
        text += '.' + digits;
    }
    return text;
}

std::optional<std::int32_t> parse_coordinate(std::string_view text) {
    const auto value = parse_double(text);
    if (!value || !(std::abs(*value) <= 214.0)) {
        return std::nullopt;
    }
    return static_cast<std::int32_t>(std::lround(*value * Location::scale));
}

}  // namespace arpent::geo
