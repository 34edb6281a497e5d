// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "core/osm/graph.hpp"

#include <optional>
#include <vector>

namespace arpent::map {

/// What lies under the cursor.
struct Pick {
    enum class Kind {
        point,   ///< a node with tags, or one that no way uses
        vertex,  ///< a node of a way of `PickOptions::vertices_of`
        line,
        area,
    };
    Kind kind = Kind::point;
    osm::ElementId element;  ///< of a vertex: the node
    osm::ElementId owner;    ///< of a vertex: its way; else the element itself
    std::size_t index = 0;   ///< of a vertex: its place in the way; of a line: the segment's first
    geo::Location location;  ///< the nearest place on it; in an area: the cursor's
    double distance_px = 0;
};

struct PickOptions {
    double tolerance_px = 8;            ///< for lines; points have half as much again
    std::vector<osm::Ref> vertices_of;  ///< ways whose vertices can be picked (the selected ones)
    bool areas = true;                  ///< the inside of areas counts, not only their border
};

/// Everything under the cursor, what people mean first: vertices, then points, then lines, then
/// areas; nearer before farther, smaller areas before larger ones.
std::vector<Pick> pick_all(const osm::Graph& graph, const Camera& camera, ScreenPoint cursor,
                           const PickOptions& options);

/// The nearest node of any way or point that a line being drawn can connect to, with the tolerance.
std::optional<Pick> pick_node(const osm::Graph& graph, const Camera& camera, ScreenPoint cursor,
                              double tolerance_px);

}  // namespace arpent::map
