// SPDX-License-Identifier: GPL-3.0-or-later
// The keys and values follow what OSM's own tools agree on: the wiki page "Overpass turbo/Polygon
// Features" and the area keys of the iD editor.
#include "core/osm/area.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace arpent::osm {
namespace {

enum class Sense { only, all_but };

/// A key whose values make a closed way a surface: those listed alone, or all but those.
struct AreaKey {
    std::string_view key;
    Sense sense = Sense::all_but;
    std::array<std::string_view, 9> values;
};

constexpr std::array area_keys{
    AreaKey{"building", Sense::all_but, {}},
    AreaKey{"building:part", Sense::all_but, {}},
    AreaKey{"landuse", Sense::all_but, {}},
    AreaKey{"amenity", Sense::all_but, {}},
    AreaKey{"shop", Sense::all_but, {}},
    AreaKey{"office", Sense::all_but, {}},
    AreaKey{"craft", Sense::all_but, {}},
    AreaKey{"tourism", Sense::all_but, {}},
    AreaKey{"historic", Sense::all_but, {"citywalls"}},
    AreaKey{"military", Sense::all_but, {"trench"}},
    AreaKey{"place", Sense::all_but, {}},
    AreaKey{"boundary", Sense::all_but, {}},
    AreaKey{"area:highway", Sense::all_but, {}},
    AreaKey{"public_transport", Sense::all_but, {"stop_position"}},
    AreaKey{"healthcare", Sense::all_but, {}},
    AreaKey{"club", Sense::all_but, {}},
    AreaKey{"indoor", Sense::all_but, {"corridor", "wall", "yes"}},
    AreaKey{"ruins", Sense::all_but, {}},
    AreaKey{"golf", Sense::all_but, {"cartpath", "hole", "path"}},
    AreaKey{"leisure", Sense::all_but, {"track", "slipway"}},
    AreaKey{"natural",
            Sense::all_but,
            {"coastline", "cliff", "ridge", "arete", "tree_row", "valley", "earth_bank", "gully"}},
    AreaKey{"man_made",
            Sense::all_but,
            {"cutline", "embankment", "pipeline", "breakwater", "groyne", "dyke", "goods_conveyor",
             "carpet_hanger"}},
    AreaKey{"aeroway", Sense::all_but, {"taxiway", "runway", "jet_bridge"}},
    AreaKey{"attraction",
            Sense::all_but,
            {"dark_ride", "river_rafting", "summer_toboggan", "train", "water_slide"}},
    AreaKey{"playground",
            Sense::all_but,
            {"balancebeam", "rope_traverse", "slide", "stepping_stone", "zipwire"}},
    AreaKey{"highway", Sense::only, {"services", "rest_area", "escape", "elevator"}},
    AreaKey{
        "waterway",
        Sense::only,
        {"riverbank", "dock", "boatyard", "dam", "fuel", "water_point", "sanitary_dump_station"}},
    AreaKey{"railway",
            Sense::only,
            {"station", "platform", "turntable", "roundhouse", "wash", "yard", "workshop"}},
    AreaKey{
        "power", Sense::only, {"plant", "substation", "generator", "transformer", "compensator"}},
    AreaKey{
        "emergency",
        Sense::only,
        {"ambulance_station", "landing_site", "assembly_point", "water_rescue", "fire_water_pond"}},
};

bool makes_area(const AreaKey& rule, std::string_view value) {
    const bool listed = std::ranges::find(rule.values, value) != rule.values.end();
    return listed == (rule.sense == Sense::only);
}

}  // namespace

bool is_area(const Tags& tags) {
    if (const auto area = tags.get("area")) {
        return *area != "no";
    }
    return std::ranges::any_of(area_keys, [&](const AreaKey& rule) {
        const auto value = tags.get(rule.key);
        return value && !value->empty() && *value != "no" && makes_area(rule, *value);
    });
}

bool is_area(const Way& way) {
    return way.nodes.size() > 3 && way.is_closed() && is_area(way.tags);
}

bool is_area(const Relation& relation) {
    const auto type = relation.tags["type"];
    return type == "multipolygon" || type == "boundary";
}

}  // namespace arpent::osm
