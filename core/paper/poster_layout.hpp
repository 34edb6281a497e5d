// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/paper/poster_page.hpp"
#include "core/sheet/page.hpp"

#include <vector>

namespace arpent::paper {

/// Where the parts of a poster stand, in mm of an A3 page (420 × 297 or 297 × 420): other sizes of
/// paper are this one, larger or smaller.
struct PosterLayout {
    double width = 420;
    double height = 297;
    sheet::PageRect badge;  ///< the theme's picture
    sheet::PageRect title;
    sheet::PageRect theme;
    sheet::PageRect date;
    std::vector<sheet::PageRect> headings;  ///< over the maps; empty without headings
    std::vector<sheet::PageRect> maps;
    sheet::PageRect legend;
    int legend_columns = 1;
    sheet::PageRect scale;
    sheet::PageRect north;
    sheet::PageRect credits;
};

PosterLayout poster_layout(const PosterPage& page, bool is_landscape);

/// The map of a frame that shows the whole box with some margin, north up.
sheet::Ground ground_for(const geo::Box& box, const sheet::PageRect& frame);

}  // namespace arpent::paper
