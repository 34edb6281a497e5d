// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/render/area_style.hpp"
#include "core/render/clip.hpp"
#include "core/render/line_style.hpp"
#include "core/render/projection.hpp"
#include "core/render/road_style.hpp"

#include <vector>

namespace arpent::render {

struct AreaShape {
    const AreaStyle* style = nullptr;
    osm::ElementId id;
    std::vector<Line> rings;  ///< closed, filled even-odd
    double size = 0;          ///< bounds of the whole in square pixels: smaller ones lie above
};

/// How high a way lies, and what that makes of its look.
struct Height {
    int layer = 0;
    bool bridge = false;
    bool tunnel = false;
};

struct RoadShape {
    const RoadStyle* style = nullptr;
    osm::Ref ref = 0;
    Line line;
    Height height;
    int oneway = 0;
};

struct LineShape {
    const LineStyle* style = nullptr;
    osm::Ref ref = 0;
    Line line;
    Height height;
    bool crossing = false;  ///< a footpath across a road
};

struct TreeShape {
    Point at;
    double radius_m = 2.2;
};

/// What a drawing shows, in its pixels, each list in the order of drawing whatever order the graph
/// handed it over in, so that two tiles agree on what lies above.
struct Scene {
    std::vector<AreaShape> areas;
    std::vector<RoadShape> roads;
    std::vector<LineShape> lines;
    std::vector<TreeShape> trees;
    std::vector<Point> crossings;  ///< marked ones, on a road's vertex
};

/// `zoom` is the style's: rules with a higher min_zoom are left out. Below 14 the graph is asked
/// for its overview only.
Scene collect_scene(const osm::Graph& graph, const geo::Box& box, const Projection& projection,
                    double zoom);

}  // namespace arpent::render
