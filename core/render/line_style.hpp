// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"
#include "core/render/palette.hpp"
#include "core/render/zoom_stops.hpp"

#include <array>

namespace arpent::render {

/// From the lowest to the highest; `path` and `rail` go over and under roads by their layer, the
/// others lie flat.
enum class LineOrder { water, barrier, path, rail };

/// What is drawn as one stroke: paths, rails, walls, brooks.
struct LineStyle {
    LineOrder order = LineOrder::path;
    Ink ink = Ink::footpath;
    float min_zoom = 14;
    ZoomStops width;
    /// Dash and gap in widths of the line; 0 and 0 are solid.
    std::array<float, 2> dash{0, 0};
    Ink under = Ink::none;  ///< a wider stroke below
    float under_width = 0;  ///< added on both sides together
    Ink over = Ink::none;   ///< a thinner dashed stroke above: the sleepers of a railway
};

/// Null for what is not drawn as a line of its own.
const LineStyle* line_style(const osm::Tags& tags);

}  // namespace arpent::render
