// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/symbol_style.hpp"

#include "core/render/tag_rules.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace arpent::render {
namespace {

using Rule = TagRule<SymbolStyle>;
using enum Ink;

constexpr std::array rules{
    // Playgrounds and what stands on them.
    Rule{"leisure", "playground", {"playground", icon_play, 16, 30}},
    Rule{"playground", "swing", {"swing", icon_play, 18, 50, true}},
    Rule{"playground", "slide", {"slide", icon_play, 18, 50, true}},
    Rule{"playground", "seesaw", {"seesaw", icon_play, 18, 50, true}},
    Rule{"playground", "springy", {"springy", icon_play, 18, 50, true}},
    Rule{"playground", "sandpit", {"sandpit", icon_play, 18, 50, true}},
    Rule{"playground", "climbingframe", {"climbingframe", icon_play, 18, 50, true}},
    Rule{"playground", "climbing_frame", {"climbingframe", icon_play, 18, 50, true}},
    Rule{"playground", "climbingwall", {"climbingwall", icon_play, 18, 50, true}},
    Rule{"playground", "structure", {"structure", icon_play, 18, 50, true}},
    Rule{"playground", "basketswing", {"basketswing", icon_play, 18, 50, true}},
    Rule{"playground", "roundabout", {"roundabout", icon_play, 18, 50, true}},
    Rule{"playground", "zipwire", {"zipwire", icon_play, 18, 50, true}},
    Rule{"playground", "playhouse", {"playhouse", icon_play, 18, 50, true}},
    Rule{"playground", "splash_pad", {"splash_pad", icon_play, 18, 50, true}},
    Rule{"playground", "trampoline", {"trampoline", icon_play, 18, 50, true}},
    Rule{"playground", "hopscotch", {"hopscotch", icon_play, 18, 50, true}},
    Rule{"playground", "tunnel_tube", {"tunnel_tube", icon_play, 18, 50, true}},
    Rule{"playground", "activitypanel", {"activitypanel", icon_play, 18, 50, true}},
    Rule{"playground", "balancebeam", {"balancebeam", icon_play, 18, 50, true}},
    Rule{"playground", "teenshelter", {"teenshelter", icon_play, 18, 50, true}},
    Rule{"playground", "horizontal_bar", {"horizontal_bar", icon_play, 18, 50, true}},
    Rule{"playground", "*", {"structure", icon_play, 18.5F, 50, true}},
    Rule{"leisure", "fitness_station", {"fitness_station", icon_play, 17, 40}},
    Rule{"sport", "table_tennis", {"table_tennis", icon_play, 17.5F, 42}},
    Rule{"sport", "skateboard", {"skateboard", icon_play, 17, 42}},
    Rule{"sport", "boules", {"boules", icon_play, 17, 42}},
    Rule{"sport", "petanque", {"boules", icon_play, 17, 42}},
    Rule{"sport", "basketball", {"basketball", icon_play, 17, 42}},
    Rule{"sport", "soccer", {"soccer", icon_play, 17, 42}},
    Rule{"leisure", "pitch", {"pitch", icon_play, 17.5F, 44}},
    // Health.
    Rule{"amenity", "hospital", {"doctors", icon_health, 15, 10}},
    Rule{"amenity", "doctors", {"doctors", icon_health, 17.5F, 40}},
    Rule{"amenity", "clinic", {"doctors", icon_health, 17, 38}},
    Rule{"amenity", "pharmacy", {"pharmacy", icon_bicycle, 17, 38}},
    Rule{"emergency", "defibrillator", {"defibrillator", icon_health, 17, 32}},
    // Meeting places and learning.
    Rule{"community_centre", "youth_centre", {"youth_centre", icon_meeting, 16, 24}},
    Rule{"amenity", "community_centre", {"community_centre", icon_meeting, 16, 24}},
    Rule{"amenity", "social_centre", {"community_centre", icon_meeting, 16, 24}},
    Rule{"amenity", "arts_centre", {"community_centre", icon_meeting, 16.5F, 26}},
    Rule{"amenity", "social_facility", {"social_facility", icon_meeting, 16.5F, 26}},
    Rule{"office", "association", {"association", icon_meeting, 17, 30}},
    Rule{"amenity", "library", {"library", icon_meeting, 16, 24}},
    Rule{"amenity", "toy_library", {"toy_library", icon_meeting, 16.5F, 26}},
    Rule{"amenity", "public_bookcase", {"bookcase", icon_meeting, 17, 34}},
    Rule{"amenity", "give_box", {"give_box", icon_meeting, 17, 34}},
    Rule{"amenity", "marketplace", {"marketplace", icon_meeting, 16, 28}},
    Rule{"amenity", "townhall", {"townhall", icon_meeting, 15, 12}},
    Rule{"amenity", "school", {"school", icon_meeting, 15.5F, 20}},
    Rule{"amenity", "college", {"school", icon_meeting, 15.5F, 20}},
    Rule{"amenity", "university", {"school", icon_meeting, 15, 18}},
    Rule{"amenity", "kindergarten", {"kindergarten", icon_meeting, 16, 22}},
    Rule{"religion", "muslim", {"mosque", icon_meeting, 16, 26}},
    Rule{"religion", "christian", {"church", icon_meeting, 16, 26}},
    Rule{"religion", "jewish", {"synagogue", icon_meeting, 16, 26}},
    Rule{"religion", "*", {"temple", icon_meeting, 16.5F, 26}},
    Rule{"amenity", "place_of_worship", {"place_of_worship", icon_meeting, 16, 26}},
    Rule{"amenity", "cafe", {"cafe", icon, 17, 44}},
    Rule{"amenity", "bar", {"bar", icon, 17.5F, 46}},
    Rule{"amenity", "pub", {"bar", icon, 17.5F, 46}},
    Rule{"amenity", "restaurant", {"restaurant", icon, 17.5F, 46}},
    Rule{"amenity", "fast_food", {"restaurant", icon, 18, 47}},
    Rule{"amenity", "bbq", {"bbq", icon, 17.5F, 50, true}},
    Rule{"leisure", "bandstand", {"bandstand", icon_meeting, 17, 40}},
    Rule{"garden:type", "community", {"garden", icon_bicycle, 16, 30}},
    Rule{"leisure", "picnic_table", {"picnic_table", icon, 17.5F, 50, true}},
    Rule{"amenity", "shelter", {"shelter", icon, 17, 50, true}},
    // Bicycles.
    Rule{"amenity", "bicycle_parking", {"bicycle_parking", icon_bicycle, 17, 46, true}},
    Rule{"amenity", "bicycle_repair_station", {"bicycle_repair_station", icon_bicycle, 17, 44}},
    Rule{"amenity", "bicycle_rental", {"bicycle_rental", icon_bicycle, 16.5F, 42}},
    // Getting about.
    Rule{"railway", "tram_stop", {"tram_stop", icon_transport, 15.5F, 16}},
    Rule{"railway", "station", {"tram_stop", icon_transport, 14, 8}},
    Rule{"highway", "bus_stop", {"bus_stop", icon_transport, 16.5F, 34}},
    Rule{"amenity", "bus_station", {"bus_stop", icon_transport, 15.5F, 16}},
    Rule{"amenity", "parking", {"parking", icon_transport, 16.5F, 48}},
    Rule{"highway", "elevator", {"elevator", icon_transport, 17, 44}},
    Rule{"crossing", "traffic_signals", {"crossing_signals", icon_transport, 18.5F, 58, true}},
    Rule{"barrier", "bollard", {"bollard", icon, 18.5F, 60, true}},
    Rule{"barrier", "block", {"block", icon, 18.5F, 60, true}},
    Rule{"barrier", "cycle_barrier", {"cycle_barrier", icon, 18.5F, 60, true}},
    Rule{"barrier", "gate", {"gate", icon, 18, 60, true}},
    Rule{"barrier", "lift_gate", {"gate", icon, 18, 60, true}},
    Rule{"barrier", "kerb", {"kerb", icon, 19, 62, true}},
    // Street furniture.
    Rule{"amenity", "toilets", {"toilets", icon_water, 16.5F, 34}},
    Rule{"amenity", "drinking_water", {"drinking_water", icon_water, 17, 36}},
    Rule{"amenity", "water_point", {"drinking_water", icon_water, 17, 36}},
    Rule{"amenity", "fountain", {"fountain", icon_water, 17, 46}},
    Rule{"amenity", "bench", {"bench", icon, 17.5F, 56, true}},
    Rule{"recycling_type", "centre", {"recycling_centre", icon_bicycle, 16, 36}},
    Rule{"amenity", "recycling", {"recycling", icon_bicycle, 17.5F, 52, true}},
    Rule{"amenity", "waste_basket", {"waste_basket", icon, 18, 58, true}},
    Rule{"amenity", "waste_disposal", {"waste_disposal", icon, 17.5F, 54, true}},
    Rule{"vending", "excrement_bags", {"dog_bags", icon, 18, 58, true}},
    Rule{"amenity", "post_box", {"post_box", icon_transport, 17.5F, 52, true}},
    Rule{"amenity", "parcel_locker", {"parcel_locker", icon_transport, 17.5F, 52, true}},
    Rule{"amenity", "telephone", {"telephone", icon_transport, 17.5F, 54, true}},
    Rule{"emergency", "fire_hydrant", {"fire_hydrant", icon_health, 18.5F, 60, true}},
    Rule{"highway", "street_lamp", {"street_lamp", icon, 18.5F, 64, true}},
    Rule{"information", "map", {"map_board", icon, 17.5F, 52, true}},
    Rule{"information", "board", {"board", icon, 17.5F, 52, true}},
    Rule{"tourism", "information", {"information", icon_transport, 17, 44}},
    Rule{"man_made", "planter", {"planter", icon_bicycle, 18.5F, 60, true}},
    Rule{"man_made", "surveillance", {"camera", icon, 19, 64, true}},
    // Shops.
    Rule{"shop", "bakery", {"bakery", icon, 17.5F, 46}},
    Rule{"shop", "supermarket", {"shop", icon, 16.5F, 42}},
    Rule{"shop", "*", {"shop", icon, 18, 49}},
};

}  // namespace

const SymbolStyle* symbol_style(const osm::Tags& tags) {
    static const TagRules<SymbolStyle> table{rules};
    const bool only_religion = tags.has("religion") && !tags.has("amenity");
    return only_religion ? nullptr : table.find(tags);
}

std::vector<std::string_view> symbol_icons() {
    std::vector<std::string_view> names;
    std::ranges::transform(rules, std::back_inserter(names),
                           [](const Rule& rule) { return rule.style.icon; });
    return names;
}

}  // namespace arpent::render
