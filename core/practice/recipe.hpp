// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/random.hpp"
#include "core/practice/condition.hpp"
#include "core/practice/exposure.hpp"

#include <cstdint>

namespace arpent::practice {

/// A condition in figures, some of them drawn by lot.
struct Recipe {
    std::uint32_t width = 4000;
    std::uint32_t height = 3000;
    double dpi = 0;        ///< of a flatbed scanner; 0 for a phone
    double px_per_mm = 8;  ///< of a phone over A4
    double tilt = 0;       ///< radians, as are the others
    double roll = 0;
    double distortion = 0;
    int fold_columns = 1;  ///< along the longer side
    int fold_rows = 1;
    double fold_slope = 0;
    double curl = 0;         ///< mm
    double corner_rise = 0;  ///< mm
    double torn = 0;         ///< mm of either edge
    Exposure exposure;
    bool photocopy = false;
    int jpeg_quality = 92;
};

/// `width_mm` × `height_mm` is what has to lie on a scanner's glass. `size` as in take_photo().
Recipe make_recipe(Condition condition, double width_mm, double height_mm, double size,
                   demo::Random& random);

}  // namespace arpent::practice
