// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/draw_tile.hpp"
#include "core/render/scene.hpp"

namespace arpent::render {

/// What every part of a drawing needs: where to, with which colours, at which zoom, and the
/// rectangle beyond which nothing can be seen.
struct Painter {
    cairo_t* cr = nullptr;
    const Palette& palette;
    double zoom = 16;
    double metre = 1;  ///< units a metre of ground takes
    Rect visible;      ///< with a margin for the widest stroke
};

void draw_sea(const Painter& painter, const Sea& sea, const Projection& projection);
void draw_areas(const Painter& painter, const Scene& scene, AreaOrder first, AreaOrder last);
void draw_flat_lines(const Painter& painter, const Scene& scene, LineOrder order);

/// Roads, paths and rails that lie in tunnels, or the others layer by layer: all casings of a layer
/// before all its fills, so that streets of one height join.
void draw_tunnels(const Painter& painter, const Scene& scene);
void draw_ways(const Painter& painter, const Scene& scene);

/// Arrows along one-way streets, stripes where people cross, crowns of trees.
void draw_arrows(const Painter& painter, const Scene& scene);
void draw_crossings(const Painter& painter, const Scene& scene);
void draw_trees(const Painter& painter, const Scene& scene);

/// Adds the part of the line that can be seen to the context's path.
void trace(const Painter& painter, const Piece& piece);

}  // namespace arpent::render
