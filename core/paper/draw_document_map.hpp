// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.hpp"
#include "core/paper/draw_map_page.hpp"
#include "core/sheet/page.hpp"

#include <string>

namespace arpent::paper {

/// The map of a document with its frame and scale, in mm.
void draw_document_map(cairo_t* cr, const DocumentMap& map, const sheet::PageRect& frame,
                       PageTools& tools);

/// The same as the bytes of a PNG, as wide as a page of text and sharp on a screen.
/// Throws Error (error.out_of_memory).
std::string document_map_png(const DocumentMap& map, PageTools& tools);

}  // namespace arpent::paper
