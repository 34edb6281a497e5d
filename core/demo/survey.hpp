// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/ground.hpp"
#include "core/demo/network.hpp"
#include "core/demo/random.hpp"
#include "core/demo/sheet.hpp"

#include <vector>

namespace arpent::demo {

/// What the makers of the quarter hand on to each other.
struct Survey {
    Random random{20260115};
    Sheet sheet;
    Ground ground;
    std::vector<Strand> strands;  ///< woven
    std::vector<Line> blocks;
    std::vector<osm::Ref> tracks;  ///< the tram's ways, drawn
    std::size_t shops = 0;         ///< opened so far in the Rue Gambetta

    /// The block that holds the point, shrunk by `margin`; the plan's points all lie in one.
    Line block_at(Point point, double margin) const;
};

/// The makers, in the order of quarter.cpp. Each takes its ground before the next one looks for
/// room.
std::vector<Strand> avenue_strands();
std::vector<Strand> street_strands();
std::vector<Strand> railway_strands();
std::vector<Strand> path_strands();
std::vector<Strand> estate_strands();

void draw_network(Survey& survey);
void draw_tram(Survey& survey);
void draw_railway_land(Survey& survey);
void draw_estate(Survey& survey);
void draw_park(Survey& survey);
void draw_schools(Survey& survey);
void draw_sports(Survey& survey);
void draw_centre(Survey& survey);
void draw_allotments(Survey& survey);
void draw_terraces(Survey& survey);
void draw_houses(Survey& survey);
void draw_land(Survey& survey);
void draw_trees(Survey& survey);
void draw_furniture(Survey& survey);

}  // namespace arpent::demo
