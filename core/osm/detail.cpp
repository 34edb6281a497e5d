// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/detail.hpp"

#include <algorithm>
#include <array>

namespace arpent::osm {

bool is_detail(ElementType type, const Tags& tags) {
    if (type == ElementType::node) {
        return !tags.has("place");
    }
    constexpr std::array<std::string_view, 7> overview_keys{
        "railway", "waterway", "natural", "landuse", "place", "boundary", "aeroway"};
    if (std::ranges::any_of(overview_keys, [&](auto key) { return tags.has(key); })) {
        return false;
    }
    if (const auto highway = tags["highway"]; !highway.empty()) {
        constexpr std::array<std::string_view, 7> detail_highways{
            "footway", "path", "steps", "service", "corridor", "platform", "street_lamp"};
        return std::ranges::find(detail_highways, highway) != detail_highways.end();
    }
    const auto leisure = tags["leisure"];
    return leisure != "park" && leisure != "nature_reserve" && leisure != "golf_course";
}

}  // namespace arpent::osm
