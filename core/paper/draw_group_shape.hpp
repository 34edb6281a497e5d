// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/cairo.hpp"
#include "core/sheet/page.hpp"

namespace arpent::paper {

/// The colour and shape of the group with a number from 1 (render::group_look), filled, into the
/// square.
void draw_group_shape(cairo_t* cr, int group, const sheet::PageRect& square);

}  // namespace arpent::paper
