// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/lettering.hpp"
#include "core/paper/map_page.hpp"

namespace arpent::paper {

// The pieces that panels are put together from. All in mm; each keeps within its box.

/// Zero, half and whole of a round length, 18 to 36 mm long, from the left of the box; with the
/// scale in figures, unless the page may be printed at any size.
void draw_scale_bar(cairo_t* cr, const sheet::Ground& ground, const sheet::PageRect& box,
                    Lettering& lettering, bool with_figures = true);

/// An arrow to the north as it lies on this page, with its letter.
void draw_north(cairo_t* cr, double rotation, const std::string& letter,
                const sheet::PageRect& square, Lettering& lettering);

/// The page between its neighbours.
void draw_neighbours(cairo_t* cr, const PageHead& head, const sheet::PageRect& box,
                     Lettering& lettering);
/// Small arrows with the neighbours' names outside the frame's edges, where no mark stands.
void draw_edge_arrows(cairo_t* cr, const Neighbours& neighbours, const sheet::PageRect& frame,
                      Lettering& lettering);

/// The theme with its pictures, one below the other, in one or more columns. What has no room is
/// left out.
void draw_legend(cairo_t* cr, const PageHead& head, const sheet::PageRect& box, int columns,
                 Lettering& lettering);

/// Shape and name, or a box to write a name in.
void draw_group(cairo_t* cr, const PageGroup& group, const std::string& word,
                const sheet::PageRect& box, Lettering& lettering);

/// Lines to write on.
void draw_notes(cairo_t* cr, const std::string& word, const sheet::PageRect& box,
                Lettering& lettering);

}  // namespace arpent::paper
