// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace arpent::scan {

/// The kernel of the thin-plate spline, r² log r (F. Bookstein, Principal Warps, IEEE TPAMI 11,
/// 1989), of an offset.
inline double thin_plate(double dx, double dy) {
    const double r2 = dx * dx + dy * dy;
    return r2 > 0 ? 0.5 * r2 * std::log(r2) : 0.0;
}

}  // namespace arpent::scan
