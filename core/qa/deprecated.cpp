// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qa/check.hpp"

#include <array>
#include <string>

namespace arpent::qa {
namespace {

struct Deprecated {
    const char* key;
    const char* value;  ///< "*": any
    const char* better;
};

constexpr std::array<Deprecated, 11> deprecated{{
    {"crossing", "island", "crossing:island=yes"},
    {"crossing", "traffic_lights", "crossing=traffic_signals"},
    {"kerb", "dropped", "kerb=lowered"},
    {"kerb", "flat", "kerb=flush"},
    {"barrier", "curb", "barrier=kerb"},
    {"sloped_curb", "*", "kerb=*"},
    {"cycleway", "opposite", "oneway:bicycle=no"},
    {"cycleway", "opposite_lane", "oneway:bicycle=no, cycleway:left=lane"},
    {"cycleway", "opposite_track", "oneway:bicycle=no, cycleway:left=track"},
    {"cycleway", "opposite_share_busway", "oneway:bicycle=no, cycleway:left=share_busway"},
    {"amenity", "youth_centre", "amenity=community_centre, community_centre=youth_centre"},
}};

}  // namespace

std::vector<Message> check_deprecated(const osm::Element& element, const osm::Graph& /*graph*/) {
    std::vector<Message> found;
    for (const auto& each : deprecated) {
        const auto value = element.tags().get(each.key);
        if (value && (*value == each.value || std::string_view(each.value) == "*")) {
            found.push_back({"advice.deprecated",
                             {{"tag", std::string(each.key) + "=" + std::string(*value)},
                              {"better", each.better}}});
        }
    }
    return found;
}

}  // namespace arpent::qa
