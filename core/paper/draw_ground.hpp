// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/render/cairo.hpp"
#include "core/render/sea.hpp"
#include "core/render/typesetter.hpp"
#include "core/sheet/ground.hpp"

#include <span>

namespace arpent::paper {

/// A piece of map on paper.
struct GroundDrawing {
    sheet::Ground ground;   ///< at the middle of `frame`
    sheet::PageRect frame;  ///< what it fills
    const render::Sea* sea = nullptr;
    std::span<const sheet::PageRect> covered;  ///< where no name may stand
    /// How much closer than the scale the names and pictures are chosen, in zooms: people map what
    /// is small.
    double closer = 1;
    /// How much white lies over the map, below the names (0 to 1): what stands on it stands out.
    double veil = 0;
    /// Pictures and names of single things; without them only streets, places and areas are named.
    bool things = true;
};

/// The map as the screen has it, in the colours of paper, with names and pictures; nothing outside
/// the frame. Names are as large as one reads them in the hand, whatever the scale. In mm.
void draw_ground(cairo_t* cr, const GroundDrawing& drawing, const osm::Graph& graph,
                 render::Typesetter& typesetter);

}  // namespace arpent::paper
