// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/random.hpp"
#include "core/scan/raster.hpp"

namespace arpent::practice {

/// What light, lens and sensor do to a picture once its geometry is drawn. Pixels are its own.
struct Exposure {
    double uneven = 0;  ///< how much darker the dark side is, 0 to 1
    double shadow = 0;  ///< how much of the light the photographer's shadow takes, 0 to 1
    double focus_sigma = 0.6;
    double motion = 0;  ///< px of a straight line
    double gain = 1;
    double noise_sigma = 0;  ///< of 255
};

/// Uneven light, blur, motion, gain and noise, in that order, in place.
void expose(scan::Raster& picture, const Exposure& exposure, demo::Random& random);

/// Black where a photocopier sees less than `limit`, white elsewhere.
void photocopy(scan::Raster& picture, int limit);

}  // namespace arpent::practice
