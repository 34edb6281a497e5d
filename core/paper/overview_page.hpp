// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/draw_map_page.hpp"

#include <string>
#include <vector>

namespace arpent::paper {

/// A page as the overview shows it.
struct OverviewArea {
    std::string name;                 ///< "B3"
    std::vector<geo::Location> ring;  ///< what it shows, closed or not
    int group = 0;                    ///< 0: nobody's yet
};

/// The first page of several: where each of them lies. It has no marks and is not read back.
struct OverviewPage {
    sheet::LayoutId layout = sheet::LayoutId::a4_portrait;  ///< of the paper
    std::string title;
    std::vector<OverviewArea> areas;  ///< one at least
    const render::Sea* sea = nullptr;
};

/// The whole page, onto a context in mm.
void draw_overview_page(cairo_t* cr, const OverviewPage& page, const PageWords& words,
                        const osm::Graph& graph, PageTools& tools);

}  // namespace arpent::paper
