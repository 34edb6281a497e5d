// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/lettering.hpp"
#include "core/paper/map_page.hpp"

namespace arpent::paper {

/// The panel of a page without what page_identity.hpp adds. Scale, north and neighbours belong to
/// pages with a map: `ground` is null for a form.
void draw_panel(cairo_t* cr, const sheet::Layout& layout, const PageHead& head,
                const sheet::Ground* ground, const PageWords& words, Lettering& lettering);

}  // namespace arpent::paper
