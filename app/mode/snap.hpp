// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/operation/draft.hpp"
#include "core/osm/graph.hpp"

#include <functional>

namespace arpent::mode {

/// What a line or an area that is being drawn may be joined to.
struct SnapOptions {
    double tolerance_px = 10;
    osm::Ref without_node = 0;  ///< the node being dragged: it does not meet itself
    /// Ways whose nodes and segments count. Paths meet paths and streets, not house walls.
    std::function<bool(const osm::Way&)> meets;
};

/// Where a click at the cursor lands: on the nearest node within the tolerance, else on the nearest
/// segment, else on free ground.
operation::Anchor snap(const osm::Graph& graph, const map::Camera& camera, map::ScreenPoint cursor,
                       const SnapOptions& options);

/// The ground under the cursor, unconnected.
operation::Anchor free_anchor(const map::Camera& camera, map::ScreenPoint cursor);

/// Streets, paths, tracks: what people and vehicles move along.
bool is_path(const osm::Way& way);

}  // namespace arpent::mode
