// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/pinhole.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::practice {

Pinhole::Pinhole(const Viewpoint& view)
    : view_(view),
      focal_(std::max(view.width, view.height) * 26 / 36),
      distance_(focal_ / view.px_per_mm) {
    // Rodrigues' turn about an axis on the table, then the roll about the line of sight.
    const double ax = -std::sin(view.tilt_toward);
    const double ay = std::cos(view.tilt_toward);
    const double c = std::cos(view.tilt);
    const double s = std::sin(view.tilt);
    const std::array<std::array<double, 3>, 3> tilt{
        {{c + ax * ax * (1 - c), ax * ay * (1 - c), ay * s},
         {ax * ay * (1 - c), c + ay * ay * (1 - c), -ax * s},
         {-ay * s, ax * s, c}}};
    const double rc = std::cos(view.roll);
    const double rs = std::sin(view.roll);
    for (std::size_t i = 0; i < 3; ++i) {
        turn_[0][i] = rc * tilt[0][i] - rs * tilt[1][i];
        turn_[1][i] = rs * tilt[0][i] + rc * tilt[1][i];
        turn_[2][i] = tilt[2][i];
    }
}

scan::Plane Pinhole::project(const Space& place) const {
    // Right-handed with z away from the eye.
    const std::array<double, 3> v{place.x - view_.target.x, place.y - view_.target.y,
                                  view_.target.z - place.z};
    std::array<double, 3> seen{0, 0, distance_};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i) {
            seen[row] += turn_[row][i] * v[i];
        }
    }
    const double x = seen[0] / seen[2];
    const double y = seen[1] / seen[2];
    const double stretch = focal_ * (1 + view_.distortion * (x * x + y * y));
    return {view_.width / 2 + stretch * x, view_.height / 2 + stretch * y};
}

}  // namespace arpent::practice
