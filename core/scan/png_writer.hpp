// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/raster.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace arpent::scan {

enum class PngEffort : std::uint8_t { quick, small };

/// The raster as a PNG with straight alpha; without an alpha channel where nothing is transparent.
/// Throws Error (error.image_too_large) when it has no pixels or more than PNG can hold.
std::vector<std::byte> encode_png(const Raster& raster, PngEffort effort);

/// Divides the colours of RGBA by alpha, the opposite of premultiply(), in place.
void unpremultiply(std::vector<std::uint8_t>& rgba);

}  // namespace arpent::scan
