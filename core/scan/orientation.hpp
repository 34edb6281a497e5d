// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/matrix.hpp"

#include <cstdint>
#include <optional>

namespace arpent::scan {

/// How the stored rows and columns lie in the picture as it should be seen: the values of EXIF 2.3
/// and TIFF 6.0, tag 274. Named by where the first stored row and the first stored column go.
enum class Orientation : std::uint8_t {
    top_left = 1,
    top_right = 2,     ///< mirrored
    bottom_right = 3,  ///< half a turn
    bottom_left = 4,   ///< upside down in a mirror
    left_top = 5,      ///< transposed
    right_top = 6,     ///< a quarter turn clockwise makes it upright
    right_bottom = 7,
    left_bottom = 8,  ///< a quarter turn counter-clockwise makes it upright
};

/// Nothing for a value that the standards do not know.
std::optional<Orientation> orientation_of(unsigned value);

/// Whether rows become columns.
bool swaps_sides(Orientation orientation);

/// The orientation that undoes this one.
Orientation inverse(Orientation orientation);

/// From places in the stored picture (of that size) to places in the picture as seen, both in the
/// convention of PixelPoint.
Matrix3 stored_to_seen(Orientation orientation, double stored_width, double stored_height);

}  // namespace arpent::scan
