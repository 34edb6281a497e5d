// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/box.hpp"

#include <algorithm>
#include <cstdint>

namespace arpent::geo {
namespace {

constexpr std::int32_t max_lon = 180 * Location::scale;
constexpr std::int32_t max_lat = 90 * Location::scale;

std::int32_t clamped_sum(std::int32_t value, std::int64_t add, std::int32_t limit) {
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(value + add, -std::int64_t{limit}, std::int64_t{limit}));
}

}  // namespace

Box Box::world() { return {{-max_lon, -max_lat}, {max_lon, max_lat}}; }

bool Box::contains(Location l) const {
    return l.x >= min.x && l.x <= max.x && l.y >= min.y && l.y <= max.y;
}

bool Box::contains(const Box& other) const {
    return !other.is_empty() && contains(other.min) && contains(other.max);
}

bool Box::intersects(const Box& other) const {
    return !is_empty() && !other.is_empty() && min.x <= other.max.x && other.min.x <= max.x &&
           min.y <= other.max.y && other.min.y <= max.y;
}

Location Box::center() const {
    if (is_empty()) {
        return {};
    }
    return {static_cast<std::int32_t>((std::int64_t{min.x} + max.x) / 2),
            static_cast<std::int32_t>((std::int64_t{min.y} + max.y) / 2)};
}

void Box::extend(Location l) {
    if (!l.is_defined()) {
        return;
    }
    min = {std::min(min.x, l.x), std::min(min.y, l.y)};
    max = {std::max(max.x, l.x), std::max(max.y, l.y)};
}

void Box::extend(const Box& other) {
    if (!other.is_empty()) {
        extend(other.min);
        extend(other.max);
    }
}

Box Box::grown(std::int32_t margin) const {
    if (is_empty()) {
        return *this;
    }
    return {{clamped_sum(min.x, -std::int64_t{margin}, max_lon),
             clamped_sum(min.y, -std::int64_t{margin}, max_lat)},
            {clamped_sum(max.x, margin, max_lon), clamped_sum(max.y, margin, max_lat)}};
}

std::optional<BoxText> parse_box(std::string_view text) {
    std::array<std::int32_t, 4> values{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto comma = text.find(',');
        if ((comma == std::string_view::npos) != (i == 3)) {
            return std::nullopt;
        }
        const auto value = parse_coordinate(text.substr(0, comma));
        if (!value) {
            return std::nullopt;
        }
        values.at(i) = *value;
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    const auto [west, south, east, north] = values;
    if (!Box::world().contains(Location{west, south}) ||
        !Box::world().contains(Location{east, north}) || south > north) {
        return std::nullopt;
    }
    if (west <= east) {
        return BoxText{{{west, south}, {east, north}}, std::nullopt};
    }
    return BoxText{{{west, south}, {max_lon, north}}, Box{{-max_lon, south}, {east, north}}};
}

}  // namespace arpent::geo
