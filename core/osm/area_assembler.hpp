// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/area.hpp"

namespace arpent::osm {

/// The surfaces of an area relation (roles are not trusted, the geometry decides), or of a closed
/// way's line. Empty where they cannot be told: members missing, rings open, borders crossing.
/// Made by libosmium's assembler, which includes it in area_assembler.cpp alone.
std::vector<Polygon> assemble(const Graph& graph, const Relation& relation);
std::vector<Polygon> assemble(const Way& way, const std::vector<geo::Location>& line);

}  // namespace arpent::osm
