// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/scan/crs.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <variant>

namespace arpent::scan {

/// What the tags of a GeoTIFF say: from places in the stored picture to a coordinate system.
struct GeoTiff {
    Matrix3 matrix;
    Crs crs;
    /// How far its tie points lie from the matrix (root mean square, units of the crs), where it
    /// was fitted to more than three.
    std::optional<double> rms;
};

/// Nothing for a TIFF without georeference. The Message says why tags cannot be used:
/// scan.crs_unknown {name}, scan.geotiff_damaged. Throws Error when it is no TIFF.
/// GeoTIFF 1.0 (tags 33550, 33922, 34264 and keys 34735 to 34737). A Mercator that users defined
/// on the sphere of 6378137 m is EPSG:3857, as older scan services wrote it (facts/paper.md 1.4).
std::optional<std::variant<GeoTiff, Message>> read_geotiff(std::span<const std::byte> bytes);

}  // namespace arpent::scan
