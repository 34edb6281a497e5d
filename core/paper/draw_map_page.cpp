// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_map_page.hpp"

#include "core/paper/draw_map_frame.hpp"
#include "core/paper/draw_panel.hpp"
#include "core/paper/page_parts.hpp"

namespace arpent::paper {

void draw_map_page(cairo_t* cr, const MapPage& page, const PageWords& words,
                   const osm::Graph& graph, PageTools& tools) {
    const sheet::Layout& layout = sheet::layout_of(page.layout);
    draw_map_frame(cr, page, graph, tools.typesetter, tools.lettering);
    draw_edge_arrows(cr, page.head.neighbours, layout.frame, tools.lettering);
    draw_panel(cr, layout, page.head, &page.ground, words, tools.lettering);
}

}  // namespace arpent::paper
