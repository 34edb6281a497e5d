// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/cairo.hpp"
#include "core/render/label.hpp"
#include "core/render/palette.hpp"

#include <span>

namespace arpent::render {

/// Draws labels with their halos as outlines, for paper: exact at any size, slow (about a
/// millisecond each).
void draw_labels(cairo_t* cr, std::span<const Label> labels, const Palette& palette);

/// The same picture in pixels, quickly: a transparent layer of width × height pixels (premultiplied
/// ARGB32) whose labels stand in units of `scale` pixels. The halo is the letters' mask made wider.
SurfacePtr draw_label_layer(std::span<const Label> labels, int width, int height, double scale,
                            const Palette& palette);

}  // namespace arpent::render
