// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/area.hpp"
#include "core/preset/condition.hpp"
#include "core/qa/check.hpp"

#include <algorithm>
#include <array>

namespace arpent::qa {
namespace {

/// What nobody draws as a line on purpose; a bench or a bicycle stand may be one.
bool is_ground(const osm::Tags& tags) {
    static const preset::TagCondition amenity{
        "amenity",
        {"parking", "school", "kindergarten", "college", "university", "hospital", "clinic",
         "marketplace", "place_of_worship", "townhall", "grave_yard", "community_centre"}};
    constexpr std::array<const char*, 6> keys{"building", "building:part", "landuse",
                                              "leisure",  "natural",       "area"};
    return amenity.holds(tags) || std::ranges::any_of(keys, [&](const char* key) {
               const auto value = tags.get(key);
               return value && osm::is_area(osm::Tags({{key, std::string(*value)}}));
           });
}

}  // namespace

std::vector<Message> check_open_area(const osm::Element& element, const osm::Graph& graph) {
    const auto way = element.way();
    if (!way || way->nodes.size() < 2 || way->nodes.front() == way->nodes.back() ||
        !is_ground(way->tags) || !graph.relations_of(element.id()).empty()) {
        return {};
    }
    return {{"advice.open_area", {}}};
}

}  // namespace arpent::qa
