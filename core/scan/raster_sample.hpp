// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/raster.hpp"

#include <cstdint>

namespace arpent::scan {

/// The four bytes at a place (a pixel's centre lies at .5), bilinear, written to `to`; colours are
/// multiplied by alpha, as interpolation wants them. Outside, those of the nearest edge.
void sample_into(const Raster& picture, double u, double v, std::uint8_t* to);

}  // namespace arpent::scan
