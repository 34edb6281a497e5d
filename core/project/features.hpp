// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/osm/area.hpp"
#include "core/osm/graph.hpp"

#include <functional>
#include <stop_token>
#include <variant>
#include <vector>

namespace arpent::project {

using Line = std::vector<geo::Location>;

/// What an element looks like on the ground: a point, lines, or surfaces.
using Geometry = std::variant<geo::Location, std::vector<Line>, std::vector<osm::Polygon>>;

struct Feature {
    osm::Element element;
    Geometry geometry;
};

/// The tagged elements that have a place, in file order. Lines go without the nodes that the
/// extract lacks; relations that are no surface are the lines of their ways. Throws Cancelled.
void for_each_feature(const osm::Graph& graph, const std::function<void(const Feature&)>& use,
                      job::Progress& progress, const std::stop_token& stop);

}  // namespace arpent::project
