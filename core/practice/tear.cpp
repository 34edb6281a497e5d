// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/tear.hpp"

#include <algorithm>

namespace arpent::practice {

Tear::Tear(double width_mm, double height_mm, double legs, demo::Random& random)
    : leg_x_(legs * random.between(0.8, 1.2)), leg_y_(legs * random.between(0.8, 1.2)) {
    const bool right = random.chance(0.5);
    const bool bottom = random.chance(0.5);
    corner_ = {right ? width_mm : 0, bottom ? height_mm : 0};
    inward_ = {right ? -1.0 : 1.0, bottom ? -1.0 : 1.0};
    for (double s = 0; s < leg_x_ + leg_y_ + 4; s += 2) {
        ragged_.push_back(random.between(-1.5, 1.5));
    }
}

bool Tear::takes(scan::Plane mm) const {
    const double x = (mm.x - corner_.x) * inward_.x;
    const double y = (mm.y - corner_.y) * inward_.y;
    if (x > leg_x_ + 3 || y > leg_y_ + 3) {
        return false;
    }
    const double along =
        std::clamp((x + leg_y_ - y) / 2, 0.0, static_cast<double>(ragged_.size() - 2) * 2);
    const auto i = static_cast<std::size_t>(along / 2);
    const double t = along / 2 - static_cast<double>(i);
    const double ragged = ragged_[i] * (1 - t) + ragged_[i + 1] * t;
    return x / leg_x_ + y / leg_y_ < 1 + ragged / std::min(leg_x_, leg_y_);
}

}  // namespace arpent::practice
