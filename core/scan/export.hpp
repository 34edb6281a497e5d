// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/ground_raster.hpp"

#include <filesystem>
#include <string>

namespace arpent::scan {

/// What other programs open: the picture laid out on the map and nothing else, none of what its
/// EXIF says. Each file appears whole or not at all and replaces an older one. Any thread.
/// Throws Error: error.cannot_write, error.disk_full; the MBTiles also Cancelled.

/// A GeoTIFF in EPSG:3857: tiled, deflate, RGBA.
void write_geotiff(const GroundRaster& ground, const std::filesystem::path& file);

/// A PNG with NAME.pgw (ESRI's convention: the centre of the first pixel), NAME.prj and, for JOSM's
/// PicLayer, NAME.png.cal beside it.
void write_png_with_world(const GroundRaster& ground, const std::filesystem::path& file);

/// Tiles of 256 pixels as PNG, from the zoom that is as fine as the picture down to the one that
/// holds it in a tile or two. MBTiles 1.3.
void write_mbtiles(const GroundRaster& ground, const std::string& name,
                   const std::filesystem::path& file, job::Progress& progress,
                   const std::stop_token& stop);

}  // namespace arpent::scan
