// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/orientation.hpp"

#include <cstddef>
#include <span>

namespace arpent::scan {

/// The orientation in EXIF data ("Exif\0\0" and a TIFF structure, as in a JPEG's APP1);
/// top_left when it has none that makes sense.
Orientation exif_orientation(std::span<const std::byte> exif);

}  // namespace arpent::scan
