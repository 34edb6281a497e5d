// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/layout.hpp"

#include <array>

namespace arpent::paper {

/// Where the words of a page's panel stand, in mm: between the two QR codes.
struct PanelPlan {
    sheet::PageRect title;
    sheet::PageRect name;  ///< of the page, large
    sheet::PageRect code;  ///< in clear, with the day
    sheet::PageRect group;
    sheet::PageRect legend;
    int legend_columns = 1;
    sheet::PageRect neighbours;
    sheet::PageRect scale;
    sheet::PageRect north;
    sheet::PageRect notes;  ///< a landscape panel: what the legend leaves of its box
    sheet::PageRect small_print;
    bool upright = false;  ///< the panel stands beside the map, its boxes one below the other
};

PanelPlan panel_plan(const sheet::Layout& layout);

}  // namespace arpent::paper
