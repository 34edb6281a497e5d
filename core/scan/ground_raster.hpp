// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/scan/fit.hpp"
#include "core/scan/raster.hpp"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace arpent::scan {

/// A picture laid out north up in EPSG:3857, transparent where it shows nothing.
struct GroundRaster {
    Raster raster;
    double west = 0;  ///< metres of its upper left corner
    double north = 0;
    double metres_per_pixel = 1;  ///< of EPSG:3857
};

/// As fine as the picture in its middle, coarser where that would be more than `most_pixels` or
/// 16,000 a side. Nothing when a part of the picture falls off the world, or it covers more than a
/// country. Any thread. Throws Cancelled.
std::optional<GroundRaster> lay_on_ground(const Raster& picture, const Transform& transform,
                                          std::uint64_t most_pixels, job::Progress& progress,
                                          const std::stop_token& stop);

}  // namespace arpent::scan
