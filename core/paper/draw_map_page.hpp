// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/paper/lettering.hpp"
#include "core/paper/map_page.hpp"
#include "core/render/typesetter.hpp"

namespace arpent::paper {

/// What draws pages: fonts and what was shaped with them. One per thread.
struct PageTools {
    Lettering lettering;
    render::Typesetter typesetter;
};

/// Everything on a page but its identity, onto a context in mm. White paper is left unpainted.
void draw_map_page(cairo_t* cr, const MapPage& page, const PageWords& words,
                   const osm::Graph& graph, PageTools& tools);

}  // namespace arpent::paper
