// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/plan.hpp"
#include "core/demo/survey.hpp"
#include "core/demo/tram.hpp"

#include <algorithm>

namespace arpent::demo {
namespace {

constexpr double carriageway_m = 8.2;  // from the avenue's middle line
constexpr double track_m = 1.7;
constexpr double sidewalk_m = 15.2;

const osm::Tags carriageway_tags{{"highway", "secondary"},
                                 {"name", "Avenue Jean-Jaurès"},
                                 {"oneway", "yes"},
                                 {"lanes", "1"},
                                 {"maxspeed", "50"},
                                 {"lit", "yes"},
                                 {"surface", "asphalt"},
                                 {"cycleway:right", "lane"},
                                 {"sidewalk:right", "separate"}};
const osm::Tags track_tags{{"railway", "tram"},
                           {"gauge", "1435"},
                           {"electrified", "contact_line"},
                           {"railway:preferred_direction", "forward"}};
const osm::Tags sidewalk_tags{
    {"highway", "footway"}, {"footway", "sidewalk"}, {"surface", "asphalt"}, {"lit", "yes"}};

Line reversed(Line line) {
    std::ranges::reverse(line);
    return line;
}

/// The line without the part nearer than `radius` to the roundabout's middle.
Line outside_roundabout(const Line& line, double radius) {
    Line kept;
    std::ranges::copy_if(line, std::back_inserter(kept),
                         [&](Point point) { return length(point - plan::roundabout) > radius; });
    const bool ends_there =
        length(line.back() - plan::roundabout) < length(line.front() - plan::roundabout);
    const Point end = plan::roundabout +
                      unit((ends_there ? kept.back() : kept.front()) - plan::roundabout) * radius;
    kept.insert(ends_there ? kept.end() : kept.begin(), end);
    return kept;
}

void add_half(std::vector<Strand>& strands, const Line& middle) {
    const Line road = outside_roundabout(middle, plan::roundabout_radius + 2);
    const Line walk = outside_roundabout(middle, plan::roundabout_radius + 12);
    strands.push_back({Kind::street, parallel(road, -carriageway_m), carriageway_tags, 7, 0, 14});
    strands.push_back(
        {Kind::street, reversed(parallel(road, carriageway_m)), carriageway_tags, 7, 0, 14});
    strands.push_back({Kind::foot, parallel(walk, -sidewalk_m), sidewalk_tags, 3, 0, 14});
    strands.push_back({Kind::foot, parallel(walk, sidewalk_m), sidewalk_tags, 3, 0, 14});
}

Line ring(double radius, int corners) {
    Line line = circle(plan::roundabout, radius, corners);
    line.push_back(line.front());
    return line;
}

}  // namespace

Line avenue_middle() {
    Line middle = smooth(plan::avenue_west());
    const Line east = smooth(plan::avenue_east());
    middle.insert(middle.end(), east.begin() + 1, east.end());
    return middle;
}

std::vector<Strand> avenue_strands() {
    std::vector<Strand> strands;
    strands.push_back({Kind::street,
                       ring(plan::roundabout_radius, 20),
                       {{"highway", "secondary"},
                        {"junction", "roundabout"},
                        {"oneway", "yes"},
                        {"name", "Place de la Paix"},
                        {"maxspeed", "30"},
                        {"lit", "yes"}},
                       9});
    strands.push_back({Kind::foot, ring(plan::roundabout_radius + 10, 24), sidewalk_tags, 3});
    add_half(strands, smooth(plan::avenue_west()));
    add_half(strands, smooth(plan::avenue_east()));
    const Line middle = avenue_middle();
    strands.push_back({Kind::tram, parallel(middle, -track_m), track_tags, 3});
    strands.push_back({Kind::tram, reversed(parallel(middle, track_m)), track_tags, 3});
    return strands;
}

}  // namespace arpent::demo
