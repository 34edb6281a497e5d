// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/survey.hpp"

#include <string>
#include <utility>
#include <vector>

namespace arpent::demo {
namespace {

/// Stops of the bus, each a pole on the pavement.
void draw_bus_stops(Survey& survey) {
    const std::vector<std::pair<Point, std::string>> stops{
        {{443, 524}, "École Louise-Michel"}, {{430, 552}, "École Louise-Michel"},
        {{448, 722}, "Mail Mandela"},        {{434, 734}, "Mail Mandela"},
        {{438, 860}, "Docteur-Roux"},        {{454, 896}, "Docteur-Roux"},
        {{690, 568}, "Pablo-Neruda"},        {{682, 552}, "Pablo-Neruda"},
        {{1102, 708}, "Les Coquelicots"},    {{1089, 724}, "Les Coquelicots"},
        {{437, 300}, "Maison de quartier"},  {{417, 290}, "Maison de quartier"},
        {{928, 324}, "Collège Marie-Curie"}, {{914, 309}, "Collège Marie-Curie"}};
    for (const auto& [where, name] : stops) {
        osm::Tags tags{{"highway", "bus_stop"},
                       {"public_transport", "platform"},
                       {"bus", "yes"},
                       {"name", name}};
        survey.sheet.point(where, survey.random.chance(0.6) ? tags.with("shelter", "yes") : tags);
    }
}

void draw_containers(Survey& survey) {
    for (const Point where : {Point{598, 664}, Point{856, 754}, Point{1052, 652}, Point{880, 815},
                              Point{470, 866}, Point{1096, 500}}) {
        survey.sheet.point(where, {{"amenity", "recycling"},
                                   {"recycling_type", "container"},
                                   {"recycling:glass_bottles", "yes"}});
    }
    for (const Point where : {Point{446, 372}, Point{1098, 610}, Point{160, 604}}) {
        survey.sheet.point(where, {{"amenity", "post_box"}, {"operator", "La Poste"}});
    }
    for (const Point where : {Point{496, 426}, Point{804, 503}, Point{812, 326}, Point{452, 532}}) {
        survey.sheet.point(
            where,
            {{"amenity", "bicycle_parking"}, {"bicycle_parking", "stands"}, {"capacity", "8"}});
    }
    survey.sheet.point({549, 346}, {{"emergency", "defibrillator"}, {"indoor", "no"}});
    survey.sheet.point({486, 372}, {{"amenity", "public_bookcase"}});
    survey.sheet.point({834, 534}, {{"amenity", "bench"}, {"backrest", "no"}});
    survey.sheet.point({206, 306}, {{"amenity", "bench"}, {"backrest", "yes"}});
    survey.sheet.point({842, 536}, {{"amenity", "waste_basket"}});
}

/// Garages in rows and the electricity's small houses, where there is room.
void draw_small_buildings(Survey& survey) {
    const std::vector<std::pair<Point, int>> rows{
        {{930, 958}, 9}, {{484, 946}, 8}, {{1046, 740}, 1}, {{660, 732}, 1}, {{604, 838}, 1}};
    for (const auto& [start, count] : rows) {
        const bool garages = count > 1;
        const Line ring =
            rectangle(start, unit({30, 2}), garages ? 3.0 * count : 4, garages ? 6 : 3);
        if (survey.ground.is_free(ring, 0.5)) {
            survey.sheet.area(ring, garages ? osm::Tags{{"building", "garages"}}
                                            : osm::Tags{{"building", "service"},
                                                        {"power", "substation"},
                                                        {"substation", "minor_distribution"}});
            survey.ground.take(ring);
        }
    }
}

void draw_lamps(Survey& survey) {
    for (const Strand& strand : survey.strands) {
        if (strand.kind != Kind::foot || !strand.tags.has("lit", "yes") ||
            strand.tags.has("footway", "sidewalk") || strand.tags.has("tunnel", "yes")) {
            continue;
        }
        for (double at = 12; at < length(strand.line) - 8; at += 32) {
            const Station place = station(strand.line, at);
            const Point lamp = place.at + left_of(place.along) * 1.6;
            if (survey.ground.is_free(lamp, 0.3)) {
                survey.sheet.point(lamp, {{"highway", "street_lamp"}});
            }
        }
    }
}

}  // namespace

void draw_furniture(Survey& survey) {
    draw_bus_stops(survey);
    draw_containers(survey);
    draw_small_buildings(survey);
    draw_lamps(survey);
}

}  // namespace arpent::demo
