// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/random.hpp"
#include "core/scan/matrix.hpp"

#include <vector>

namespace arpent::practice {

/// A corner that is no longer there: what lies beyond a ragged line.
class Tear {
public:
    /// `legs` mm are missing of both edges, more or less.
    Tear(double width_mm, double height_mm, double legs, demo::Random& random);

    bool takes(scan::Plane mm) const;

private:
    scan::Plane corner_;
    scan::Plane inward_;  ///< 1 or -1 on either axis
    double leg_x_;
    double leg_y_;
    std::vector<double> ragged_;  ///< mm to add to the line, every 2 mm along it
};

}  // namespace arpent::practice
