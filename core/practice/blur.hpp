// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/raster.hpp"

namespace arpent::practice {

/// Gaussian blur of a lens out of focus, in place; the border repeats.
void blur(scan::Raster& picture, double sigma);

/// The mean along a straight line of `length` pixels: a hand that moved. `turn` in radians.
void move(scan::Raster& picture, double length, double turn);

}  // namespace arpent::practice
