// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/tram.hpp"

#include "core/demo/curve.hpp"
#include "core/demo/survey.hpp"

#include <algorithm>
#include <string>

namespace arpent::demo {
namespace {

constexpr double track_m = 1.7;
constexpr double platform_m = 36;  // length

struct Stop {
    std::string name;
    double east = 0;  ///< where its platforms begin
};

double station_at(const Line& line, double east) {
    double metres = 0;
    while (station(line, metres).at.x < east) {
        metres += 1;
    }
    return metres;
}

Line piece(const Line& line, double from, double to) {
    Line result;
    for (int i = 0; i <= 4; ++i) {
        result.push_back(station(line, from + (to - from) * i / 4).at);
    }
    return result;
}

/// The platform beside one track, and the stop on it.
void draw_platform(Survey& survey, const Line& middle, const Stop& stop, double side,
                   std::vector<osm::Member>& members) {
    const double from = station_at(middle, stop.east);
    Line ring = piece(parallel(middle, side * 3.1), from, from + platform_m);
    Line back = piece(parallel(middle, side * 4.5), from, from + platform_m);
    std::ranges::reverse(back);
    ring.insert(ring.end(), back.begin(), back.end());
    members.push_back({osm::node_id(survey.sheet.point(
                           station(parallel(middle, side * track_m), from + platform_m / 2).at,
                           {{"railway", "tram_stop"},
                            {"public_transport", "stop_position"},
                            {"tram", "yes"},
                            {"name", stop.name}})),
                       "stop"});
    members.push_back({osm::way_id(survey.sheet.area(ring, {{"railway", "platform"},
                                                            {"public_transport", "platform"},
                                                            {"tram", "yes"},
                                                            {"name", stop.name},
                                                            {"shelter", "yes"},
                                                            {"wheelchair", "yes"}})),
                       "platform"});
}

}  // namespace

void draw_tram(Survey& survey) {
    const Line middle = avenue_middle();
    const std::vector<Stop> stops{{"Vieux-Bourg", 182},
                                  {"Médiathèque", 496},
                                  {"Les Tilleuls", 834},
                                  {"Frères-Lumière", 1128}};
    const osm::Tags route{{"type", "route"},     {"route", "tram"},
                          {"ref", "A"},          {"network", "Tram de Valbrune"},
                          {"colour", "#0B6B63"}, {"public_transport:version", "2"}};
    for (const double side : {-1.0, 1.0}) {
        std::vector<osm::Member> members;
        for (const Stop& stop : stops) {
            draw_platform(survey, middle, stop, side, members);
        }
        const bool eastbound = side < 0;
        members.push_back({osm::way_id(survey.tracks[eastbound ? 0 : 1]), ""});
        survey.sheet.relation(std::move(members),
                              route.merged({{"name", eastbound ? "Tram A : Gare → Université"
                                                               : "Tram A : Université → Gare"},
                                            {"from", eastbound ? "Gare" : "Université"},
                                            {"to", eastbound ? "Université" : "Gare"}}));
    }
}

}  // namespace arpent::demo
