// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/tile_key.hpp"
#include "core/osm/graph.hpp"
#include "core/render/cairo.hpp"
#include "core/render/palette.hpp"
#include "core/render/projection.hpp"
#include "core/render/sea.hpp"

namespace arpent::render {

/// Side of a tile at a whole zoom, in units of the style.
constexpr int tile_units = 512;

struct TileStyle {
    const Palette* palette = &Palette::screen();
    const Sea* sea = nullptr;  ///< of the whole map; null for a map without coast
    /// Side of the tile in pixels of the context; what it shows is that of the zoom which this
    /// size belongs to.
    int pixels = tile_units;
    /// Pixels per unit of the style: 2 on a screen at 200 %.
    double scale = 1;
};

/// Draws the ground, areas and lines of a tile over the whole surface (no labels and no icons:
/// those belong to place_labels.hpp). Neighbouring tiles join without a seam. Deterministic.
/// Any thread, one context per thread.
void draw_tile(cairo_t* cr, geo::TileKey key, const osm::Graph& graph, const TileStyle& style = {});

/// The same for any part of the world, for sheets and posters: `width` × `height` units of the
/// context, at a zoom of the style.
struct Frame {
    Projection projection;
    double width = tile_units;
    double height = tile_units;
    double zoom = 16;
    const Palette* palette = &Palette::screen();
    const Sea* sea = nullptr;
};
void draw_map(cairo_t* cr, const Frame& frame, const osm::Graph& graph);

/// Style units a metre of ground takes in a drawing around a latitude.
double units_per_metre(const Projection& projection, double lat);

}  // namespace arpent::render
