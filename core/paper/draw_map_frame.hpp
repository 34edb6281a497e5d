// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/paper/lettering.hpp"
#include "core/paper/map_page.hpp"
#include "core/render/typesetter.hpp"

namespace arpent::paper {

/// The map into its frame: what the screen shows, in the colours of paper, with names and pictures,
/// the sector's border and numbered places. In mm; the rest of the page is left alone.
void draw_map_frame(cairo_t* cr, const MapPage& page, const osm::Graph& graph,
                    render::Typesetter& typesetter, Lettering& lettering);

}  // namespace arpent::paper
