// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/draw_map_page.hpp"

#include <string>
#include <vector>

namespace arpent::paper {

/// A page of the numbered relevé form (core/sheet/form.hpp).
struct FormPage {
    PageHead head;
    int first_row = 1;  ///< the number in its first row; the others follow
    /// What the columns of boxes ask, sheet::form_ticks at most; a column without one is free for
    /// a question of the group's own.
    std::vector<std::string> ticks;
};

/// Everything on the page but its identity, onto a context in mm.
void draw_form_page(cairo_t* cr, const FormPage& page, const PageWords& words, PageTools& tools);

}  // namespace arpent::paper
