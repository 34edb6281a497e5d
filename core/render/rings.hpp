// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"

#include <vector>

namespace arpent::render {

using Ring = std::vector<geo::Location>;

/// The closed rings of a multipolygon, outer and inner ones together (to be filled even-odd); what
/// does not close (members that the extract lacks) is left out, and everything when no outer ring
/// is whole.
std::vector<Ring> rings_of(const osm::Graph& graph, const osm::Relation& relation);

}  // namespace arpent::render
