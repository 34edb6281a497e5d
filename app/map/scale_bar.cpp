// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/scale_bar.hpp"

#include <cmath>

namespace arpent::map {

ScaleBar scale_bar(const Camera& camera, double max_pixels) {
    const double metres_per_pixel = camera.metres_per_pixel();
    const double longest = max_pixels * metres_per_pixel;
    const double power = std::pow(10, std::floor(std::log10(longest)));
    double metres = power;
    for (const double factor : {2.0, 5.0}) {
        if (factor * power <= longest) {
            metres = factor * power;
        }
    }
    return {metres, metres / metres_per_pixel};
}

}  // namespace arpent::map
