// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/random.hpp"
#include "core/scan/raster.hpp"

namespace arpent::practice {

/// Fills the picture with a table top: planks with a grain.
void draw_table(scan::Raster& picture, demo::Random& random);

/// Fills the picture with one colour: a scanner's lid.
void draw_lid(scan::Raster& picture, std::uint8_t grey);

}  // namespace arpent::practice
