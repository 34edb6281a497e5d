// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/plan.hpp"
#include "core/demo/survey.hpp"

#include <algorithm>
#include <map>

namespace arpent::demo {
namespace {

Kind kind_of(const osm::Tags& tags) {
    const auto highway = tags["highway"];
    if (highway == "cycleway") {
        return Kind::cycle;
    }
    if (highway == "service") {
        return Kind::service;
    }
    return highway == "unclassified" ? Kind::street : Kind::foot;
}

double width_of(Kind kind) {
    switch (kind) {
        case Kind::street: return 7;
        case Kind::service: return 5;
        default: return 2.5;
    }
}

Strand rail_piece(const Line& track, double from, double to, bool bridge) {
    Line line{station(track, from).at};
    double done = 0;
    for (std::size_t i = 1; i + 1 < track.size(); ++i) {
        done += length(track[i] - track[i - 1]);
        if (done > from + 1 && done < to - 1) {
            line.push_back(track[i]);
        }
    }
    line.push_back(station(track, to).at);
    osm::Tags tags{{"railway", "rail"}, {"usage", "main"},
                   {"gauge", "1435"},   {"electrified", "contact_line"},
                   {"maxspeed", "140"}, {"operator", "SNCF Réseau"}};
    if (bridge) {
        tags = tags.merged({{"bridge", "yes"}, {"layer", "1"}});
    }
    return {Kind::rail, std::move(line), std::move(tags), 8, 1};
}

}  // namespace

std::vector<Strand> street_strands() {
    std::vector<Strand> strands;
    for (const plan::Street& street : plan::streets()) {
        osm::Tags tags = street.more.merged({{"highway", street.highway}, {"surface", "asphalt"}});
        tags = street.name.empty() ? tags : tags.with("name", street.name);
        strands.push_back(
            {Kind::street, smooth(street.points), std::move(tags), street.width, 0, 26});
    }
    return strands;
}

std::vector<Strand> railway_strands() {
    constexpr double track_m = 1.9;
    constexpr double half_bridge_m = 13;
    const Line middle = smooth(plan::railway());
    std::vector<Strand> strands;
    for (const double side : {-track_m, track_m}) {
        const Line track = parallel(middle, side);
        double bridge = 0;  // where the boulevard passes below
        while (station(track, bridge).at.x < 371) {
            bridge += 1;
        }
        strands.push_back(rail_piece(track, 0, bridge - half_bridge_m, false));
        strands.push_back(rail_piece(track, bridge - half_bridge_m, bridge + half_bridge_m, true));
        strands.push_back(rail_piece(track, bridge + half_bridge_m, length(track), false));
    }
    return strands;
}

std::vector<Strand> path_strands() {
    std::vector<Strand> strands;
    for (const plan::Path& path : plan::paths()) {
        const Kind kind = kind_of(path.tags);
        strands.push_back(
            {kind, smooth(path.points), path.tags, width_of(kind), path.layer, path.reach});
    }
    return strands;
}

void draw_network(Survey& survey) {
    // What meets in a point says what the point is: a crossing, a level crossing.
    std::map<geo::Location, std::vector<const Strand*>> meetings;
    for (const Strand& strand : survey.strands) {
        if (strand.kind == Kind::frame) {
            continue;
        }
        const osm::Ref way = survey.sheet.line(strand.line, strand.tags);
        if (strand.kind == Kind::tram) {
            survey.tracks.push_back(way);
        }
        survey.ground.take_road(strand.line, strand.width);
        for (const Point at : strand.line) {
            auto& strands = meetings[to_location(at)];
            if (std::ranges::find(strands, &strand) == strands.end()) {
                strands.push_back(&strand);
            }
        }
    }
    for (const Strand& strand : survey.strands) {
        for (const Point at : strand.line) {
            const auto& others = meetings[to_location(at)];
            const auto meets = [&](Kind kind) {
                return std::ranges::any_of(
                    others, [&](const Strand* other) { return other->kind == kind; });
            };
            const bool walked = meets(Kind::foot) || meets(Kind::cycle);
            if (strand.kind == Kind::tram && (meets(Kind::street) || walked)) {
                survey.sheet.corner(
                    at, {{"railway", walked ? "tram_crossing" : "tram_level_crossing"}});
            }
            const bool ends_here = at == strand.line.front() || at == strand.line.back();
            if (strand.kind == Kind::foot && !ends_here && meets(Kind::street)) {
                survey.sheet.corner(at, {{"highway", "crossing"},
                                         {"crossing", "uncontrolled"},
                                         {"crossing:markings", "zebra"}});
            }
        }
    }
}

}  // namespace arpent::demo
