// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/road_style.hpp"

#include "core/render/tag_rules.hpp"

#include <array>

namespace arpent::render {
namespace {

using Rule = TagRule<RoadStyle>;

constexpr ZoomStops wide{{2.0F, 3.2F, 6.0F, 17.0F, 40.0F, 96.0F}};
constexpr ZoomStops major{{1.6F, 2.6F, 5.2F, 15.5F, 38.0F, 92.0F}};
constexpr ZoomStops middle{{1.2F, 2.1F, 4.4F, 13.5F, 34.0F, 84.0F}};
constexpr ZoomStops tertiary{{0.9F, 1.6F, 3.6F, 12.0F, 31.0F, 78.0F}};
constexpr ZoomStops minor{{0.5F, 0.9F, 2.5F, 9.5F, 26.0F, 66.0F}};
constexpr ZoomStops narrow{{0.4F, 0.7F, 2.0F, 7.5F, 21.0F, 54.0F}};
constexpr ZoomStops link{{1.0F, 1.6F, 3.6F, 9.0F, 22.0F, 56.0F}};
constexpr ZoomStops service{{0.3F, 0.5F, 1.6F, 5.0F, 14.0F, 36.0F}};
constexpr ZoomStops aisle{{0.3F, 0.4F, 1.0F, 3.2F, 10.0F, 26.0F}};

constexpr std::array rules{
    Rule{"service", "parking_aisle", {10, Ink::road_minor, 15, 15, aisle}},
    Rule{"service", "driveway", {10, Ink::road_minor, 15, 15, aisle}},
    Rule{"highway", "service", {12, Ink::road_minor, 14, 14.5F, service}},
    Rule{"highway", "busway", {13, Ink::road_minor, 13, 14, service}},
    Rule{"highway", "pedestrian", {20, Ink::square, 13, 14, narrow}},
    Rule{"highway", "living_street", {21, Ink::road_living, 12, 13, narrow}},
    Rule{"highway", "residential", {22, Ink::road_minor, 12, 13, minor}},
    Rule{"highway", "unclassified", {22, Ink::road_minor, 12, 13, minor}},
    Rule{"highway", "road", {22, Ink::road_minor, 12, 13, minor}},
    Rule{"highway", "tertiary", {30, Ink::road_tertiary, 10, 13, tertiary}},
    Rule{"highway", "tertiary_link", {29, Ink::road_tertiary, 12, 13, link}},
    Rule{"highway", "secondary", {40, Ink::road_secondary, 10, 12, middle}},
    Rule{"highway", "secondary_link", {39, Ink::road_secondary, 11, 13, link}},
    Rule{"highway", "primary", {50, Ink::road_primary, 8, 12, major}},
    Rule{"highway", "primary_link", {49, Ink::road_primary, 11, 13, link}},
    Rule{"highway", "trunk", {60, Ink::road_primary, 6, 11, wide}},
    Rule{"highway", "trunk_link", {59, Ink::road_primary, 11, 13, link}},
    Rule{"highway", "motorway", {70, Ink::road_motorway, 6, 11, wide}},
    Rule{"highway", "motorway_link", {69, Ink::road_motorway, 11, 13, link}},
};

}  // namespace

const RoadStyle* road_style(const osm::Tags& tags) {
    static const TagRules<RoadStyle> table{rules};
    return tags.has("highway") ? table.find(tags) : nullptr;
}

double casing_width(double zoom) {
    constexpr ZoomStops width{{0.5F, 0.6F, 0.8F, 1.1F, 1.5F, 2.0F}};
    return width(zoom);
}

int oneway(const osm::Tags& tags) {
    const auto value = tags["oneway"];
    if (value == "-1" || value == "reverse") {
        return -1;
    }
    const bool implied =
        value.empty() && (tags.has("highway", "motorway") || tags.has("junction", "roundabout"));
    return value == "yes" || value == "true" || value == "1" || implied ? 1 : 0;
}

}  // namespace arpent::render
