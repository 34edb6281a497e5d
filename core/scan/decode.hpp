// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/scan/raster.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>

namespace arpent::scan {

class ImageReader;

/// How large a raster may become; a larger picture is averaged down to it while it is read.
struct RasterLimit {
    std::uint32_t max_side = 4096;
    std::uint64_t max_pixels = 16'000'000;
};

/// Decodes a JPEG, a PNG, a HEIC or the first page of a TIFF, upright. Any thread. Memory stays
/// within a few times the raster, except for what a format has to hold whole (interlaced PNG,
/// progressive JPEG, one-strip TIFF: 512 MB at most, beyond that error.image_too_large). Throws
/// Error as read_image_info() does, and Cancelled.
Raster decode_image(std::span<const std::byte> bytes, const RasterLimit& limit,
                    job::Progress& progress, const std::stop_token& stop);
/// The same from a reader that has not been started.
Raster decode_image(ImageReader& reader, const RasterLimit& limit, job::Progress& progress,
                    const std::stop_token& stop);

}  // namespace arpent::scan
