// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/sheet_view.hpp"

#include <cmath>

namespace arpent::practice {

scan::Plane SheetView::to_image(scan::Plane mm) const {
    const Space lying = shape_.at(mm);
    const scan::Plane table = on_table_.apply(lying.x, lying.y);
    if (const auto* phone = std::get_if<Pinhole>(&eye_)) {
        return phone->project({table.x, table.y, lying.z});
    }
    return std::get<scan::Matrix3>(eye_).apply(table.x, table.y);
}

std::optional<scan::Plane> SheetView::to_page(scan::Plane pixel) const {
    scan::Plane mm{width_mm() / 2, height_mm() / 2};
    for (int round = 0; round < 30; ++round) {
        constexpr double h = 0.05;
        const scan::Plane at = to_image(mm);
        const scan::Plane right = to_image({mm.x + h, mm.y});
        const scan::Plane down = to_image({mm.x, mm.y + h});
        const double a = (right.x - at.x) / h;
        const double b = (down.x - at.x) / h;
        const double c = (right.y - at.y) / h;
        const double d = (down.y - at.y) / h;
        const double determinant = a * d - b * c;
        const double ex = pixel.x - at.x;
        const double ey = pixel.y - at.y;
        const scan::Plane step{(d * ex - b * ey) / determinant, (a * ey - c * ex) / determinant};
        mm = {mm.x + step.x, mm.y + step.y};
        if (!(std::hypot(mm.x, mm.y) < 10 * (width_mm() + height_mm()))) {
            return std::nullopt;
        }
        if (std::hypot(step.x, step.y) < 1e-6) {
            return mm;
        }
    }
    return std::nullopt;
}

scan::Plane SheetView::slope(scan::Plane mm) const {
    constexpr double h = 0.5;
    return {(shape_.at({mm.x + h, mm.y}).z - shape_.at({mm.x - h, mm.y}).z) / (2 * h),
            (shape_.at({mm.x, mm.y + h}).z - shape_.at({mm.x, mm.y - h}).z) / (2 * h)};
}

}  // namespace arpent::practice
