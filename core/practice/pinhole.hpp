// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/paper_shape.hpp"
#include "core/scan/matrix.hpp"

#include <array>

namespace arpent::practice {

/// From where and how a phone looks at the table.
struct Viewpoint {
    double width = 4000;  ///< pixels of the picture
    double height = 3000;
    double px_per_mm = 8;    ///< at the place it looks at
    Space target;            ///< in the middle of the picture
    double tilt = 0;         ///< radians from straight above
    double tilt_toward = 0;  ///< direction of the tilt on the table, radians from x
    double roll = 0;         ///< how far the picture is turned, radians
    double distortion = 0;  ///< the lens's k1: radius r of a focal length is seen at r (1 + k1 r²)
};

/// A pin-hole camera with the field of view of a phone (26 mm on 36 mm film) and a lens.
class Pinhole {
public:
    explicit Pinhole(const Viewpoint& view);

    /// Pixels, as scan::PixelPoint counts them.
    scan::Plane project(const Space& place) const;

private:
    Viewpoint view_;
    double focal_;     ///< pixels
    double distance_;  ///< mm from the target
    std::array<std::array<double, 3>, 3> turn_{};
};

}  // namespace arpent::practice
