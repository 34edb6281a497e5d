// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/plane.hpp"
#include "core/osm/tags.hpp"

#include <cstdint>
#include <vector>

namespace arpent::demo {

enum class Kind : std::uint8_t { street, service, foot, cycle, tram, rail, frame };

/// One line of the network.
struct Strand {
    Kind kind = Kind::street;
    Line line;
    osm::Tags tags;
    double width = 0;  ///< metres that buildings must leave free
    int layer = 0;     ///< strands of different layers pass over each other
    double reach = 0;  ///< how far an end looks for a strand to join, in metres; 0 stays loose
    bool is_back_fixed = false;  ///< the last point stays where it is

    bool is_closed() const { return line.front() == line.back(); }
};

/// Joins what meets: ends reach out for the strands before them in the list, and where two strands
/// of one layer cross both get the same point. Afterwards strands meet in equal points only.
void weave(std::vector<Strand>& strands);

/// The areas that strands of the kinds street and frame enclose: counter-clockwise rings along
/// their middle lines, dead ends left out.
std::vector<Line> blocks_between(const std::vector<Strand>& strands);

}  // namespace arpent::demo
