// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"

namespace arpent::scan {

/// A place in a picture as a person sees it (after the orientation that its EXIF asks for), in
/// pixels of the full-size picture: x to the right, y down, (0, 0) the top left corner of the top
/// left pixel. The centre of that pixel is (0.5, 0.5), and (width, height) is the picture's end.
struct PixelPoint {
    double x = 0;
    double y = 0;

    bool operator==(const PixelPoint&) const = default;
};

/// The same place in the picture and on the ground.
struct ControlPoint {
    PixelPoint image;
    geo::Location ground;

    bool operator==(const ControlPoint&) const = default;
};

}  // namespace arpent::scan
