// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/area_style.hpp"

#include "core/render/tag_rules.hpp"

#include <array>

namespace arpent::render {
namespace {

using enum AreaOrder;
using Rule = TagRule<AreaStyle>;

constexpr std::array rules{
    // What stands on the ground.
    Rule{"building", "church", {building, Ink::building_public, Ink::building_edge, 14}},
    Rule{"building", "mosque", {building, Ink::building_public, Ink::building_edge, 14}},
    Rule{"building", "school", {building, Ink::building_public, Ink::building_edge, 14}},
    Rule{"building", "public", {building, Ink::building_public, Ink::building_edge, 14}},
    Rule{"building", "civic", {building, Ink::building_public, Ink::building_edge, 14}},
    Rule{"building", "hospital", {building, Ink::building_public, Ink::building_edge, 14}},
    Rule{"building", "*", {building, Ink::building, Ink::building_edge, 14}},
    // Where people walk and wait.
    Rule{"highway", "pedestrian", {square, Ink::square, Ink::casing, 14}},
    Rule{"highway", "footway", {square, Ink::square, Ink::casing, 15}},
    Rule{"highway", "living_street", {square, Ink::road_living, Ink::casing, 14}},
    Rule{"highway", "service", {square, Ink::road_minor, Ink::casing, 15}},
    Rule{"highway", "residential", {square, Ink::road_minor, Ink::casing, 14}},
    Rule{"highway", "platform", {square, Ink::square, Ink::casing, 15}},
    Rule{"highway", "steps", {square, Ink::square, Ink::steps, 16}},
    Rule{"railway", "platform", {square, Ink::square, Ink::rail, 15}},
    Rule{"public_transport", "platform", {square, Ink::square, Ink::rail, 15}},
    Rule{"place", "square", {square, Ink::square, Ink::none, 15}},
    Rule{"man_made", "pier", {square, Ink::square, Ink::casing, 13}},
    Rule{"man_made", "bridge", {square, Ink::rock, Ink::casing, 14}},
    // Places with a use of their own.
    Rule{"leisure", "playground", {ground, Ink::playground, Ink::playground_edge, 15}},
    Rule{"playground", "sandpit", {ground, Ink::sand, Ink::barrier, 17}},
    Rule{"leisure", "pitch", {ground, Ink::pitch, Ink::hedge, 14}},
    Rule{"leisure", "track", {ground, Ink::pitch, Ink::hedge, 14}},
    Rule{"leisure", "skatepark", {ground, Ink::pitch, Ink::hedge, 14}},
    Rule{"leisure", "fitness_station", {ground, Ink::playground, Ink::hedge, 16}},
    Rule{"leisure", "swimming_pool", {ground, Ink::pool, Ink::water_edge, 15}},
    Rule{"amenity", "fountain", {ground, Ink::pool, Ink::water_edge, 15}},
    Rule{"amenity", "parking", {use, Ink::parking, Ink::barrier, 15}},
    Rule{"amenity", "bicycle_parking", {ground, Ink::parking, Ink::cycleway, 17}},
    Rule{"amenity", "parking_space", {ground, Ink::parking, Ink::barrier, 18}},
    Rule{"amenity", "grave_yard", {use, Ink::cemetery, Ink::none, 13}},
    Rule{"landuse", "cemetery", {use, Ink::cemetery, Ink::none, 12}},
    Rule{"amenity", "school", {use, Ink::school, Ink::none, 13}},
    Rule{"amenity", "kindergarten", {use, Ink::school, Ink::none, 14}},
    Rule{"amenity", "college", {use, Ink::school, Ink::none, 13}},
    Rule{"amenity", "university", {use, Ink::school, Ink::none, 13}},
    Rule{"amenity", "hospital", {use, Ink::hospital, Ink::none, 13}},
    Rule{"amenity", "clinic", {use, Ink::hospital, Ink::none, 14}},
    Rule{"leisure", "sports_centre", {land, Ink::sports, Ink::none, 13}},
    Rule{"leisure", "stadium", {land, Ink::sports, Ink::none, 13}},
    Rule{"leisure", "schoolyard", {ground, Ink::square, Ink::barrier, 16}},
    // Water.
    Rule{"natural", "water", {water, Ink::water, Ink::none, 10}},
    Rule{"waterway", "riverbank", {water, Ink::water, Ink::none, 10}},
    Rule{"waterway", "dock", {water, Ink::water, Ink::none, 11}},
    Rule{"landuse", "reservoir", {water, Ink::water, Ink::none, 10}},
    Rule{"landuse", "basin", {water, Ink::water, Ink::none, 12}},
    // Green.
    Rule{"leisure", "park", {green, Ink::park, Ink::none, 11}},
    Rule{"leisure", "garden", {green, Ink::park, Ink::none, 13}},
    Rule{"leisure", "dog_park", {green, Ink::park, Ink::none, 14}},
    Rule{"leisure", "golf_course", {green, Ink::grass, Ink::none, 11}},
    Rule{"landuse", "recreation_ground", {green, Ink::grass, Ink::none, 12}},
    Rule{"landuse", "village_green", {green, Ink::grass, Ink::none, 13}},
    Rule{"landuse", "grass", {use, Ink::grass, Ink::none, 13}},
    Rule{"landuse", "flowerbed", {ground, Ink::park, Ink::none, 16}},
    Rule{"landuse", "greenfield", {green, Ink::grass, Ink::none, 13}},
    Rule{"landuse", "meadow", {green, Ink::grass, Ink::none, 11}},
    Rule{"natural", "grassland", {green, Ink::grass, Ink::none, 11}},
    Rule{"natural", "heath", {green, Ink::scrub, Ink::none, 11}},
    Rule{"natural", "scrub", {use, Ink::scrub, Ink::none, 11}},
    Rule{"natural", "shrubbery", {use, Ink::scrub, Ink::none, 15}},
    Rule{"natural", "wood", {use, Ink::wood, Ink::none, 10}},
    Rule{"landuse", "forest", {use, Ink::wood, Ink::none, 10}},
    Rule{"landuse", "allotments", {use, Ink::allotments, Ink::none, 12}},
    Rule{"landuse", "orchard", {green, Ink::allotments, Ink::none, 11}},
    Rule{"landuse", "vineyard", {green, Ink::allotments, Ink::none, 11}},
    Rule{"landuse", "plant_nursery", {green, Ink::allotments, Ink::none, 12}},
    // Bare ground.
    Rule{"natural", "beach", {use, Ink::sand, Ink::none, 12}},
    Rule{"natural", "sand", {use, Ink::sand, Ink::none, 12}},
    Rule{"natural", "bare_rock", {land, Ink::rock, Ink::none, 11}},
    Rule{"natural", "scree", {land, Ink::rock, Ink::none, 11}},
    Rule{"natural", "shingle", {land, Ink::rock, Ink::none, 12}},
    // Land use, the lowest.
    Rule{"landuse", "residential", {land, Ink::residential, Ink::none, 10}},
    Rule{"landuse", "commercial", {land, Ink::commercial, Ink::none, 11}},
    Rule{"landuse", "retail", {land, Ink::commercial, Ink::none, 11}},
    Rule{"landuse", "industrial", {land, Ink::industrial, Ink::none, 11}},
    Rule{"landuse", "railway", {land, Ink::industrial, Ink::none, 12}},
    Rule{"landuse", "garages", {land, Ink::industrial, Ink::none, 14}},
    Rule{"landuse", "construction", {land, Ink::industrial, Ink::none, 12}},
    Rule{"landuse", "brownfield", {land, Ink::industrial, Ink::none, 12}},
    Rule{"landuse", "quarry", {land, Ink::rock, Ink::none, 11}},
    Rule{"landuse", "farmland", {land, Ink::farmland, Ink::none, 10}},
    Rule{"landuse", "farm", {land, Ink::farmland, Ink::none, 10}},
    Rule{"landuse", "farmyard", {land, Ink::farmland, Ink::none, 13}},
};

/// These are lines unless they say that they are areas.
bool wants_area_tag(const osm::Tags& tags) {
    return tags.has("highway") && !tags.has("highway", "platform");
}

}  // namespace

const AreaStyle* area_style(const osm::Tags& tags) {
    static const TagRules<AreaStyle> table{rules};
    const AreaStyle* style = table.find(tags);
    if (style == nullptr || tags.has("area", "no") || tags.has("location", "underground")) {
        return nullptr;
    }
    const bool highway_line =
        wants_area_tag(tags) && style->order == AreaOrder::square && !tags.has("area", "yes");
    return highway_line ? nullptr : style;
}

}  // namespace arpent::render
