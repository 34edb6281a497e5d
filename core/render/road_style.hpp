// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"
#include "core/render/palette.hpp"
#include "core/render/zoom_stops.hpp"

namespace arpent::render {

/// A street with two edges. Higher ranks are drawn above lower ones where they meet.
struct RoadStyle {
    int rank = 0;
    Ink fill = Ink::road_minor;
    float min_zoom = 10;
    float casing_zoom = 13;  ///< below it a single line
    ZoomStops width;         ///< of the fill; the casing is added outside
};

/// Null for what is no street. A link is drawn as its road, narrower.
const RoadStyle* road_style(const osm::Tags& tags);

/// Width of the casing on each side.
double casing_width(double zoom);

/// Which way traffic goes: along the way (1), against it (-1), both (0).
int oneway(const osm::Tags& tags);

}  // namespace arpent::render
