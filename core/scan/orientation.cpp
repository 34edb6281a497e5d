// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/orientation.hpp"

namespace arpent::scan {

std::optional<Orientation> orientation_of(unsigned value) {
    if (value < 1 || value > 8) {
        return std::nullopt;
    }
    return static_cast<Orientation>(value);
}

bool swaps_sides(Orientation orientation) { return orientation >= Orientation::left_top; }

Orientation inverse(Orientation orientation) {
    switch (orientation) {
        case Orientation::right_top: return Orientation::left_bottom;
        case Orientation::left_bottom: return Orientation::right_top;
        default: return orientation;
    }
}

Matrix3 stored_to_seen(Orientation orientation, double w, double h) {
    switch (orientation) {
        case Orientation::top_left: break;
        case Orientation::top_right: return Matrix3::affine(-1, 0, w, 0, 1, 0);
        case Orientation::bottom_right: return Matrix3::affine(-1, 0, w, 0, -1, h);
        case Orientation::bottom_left: return Matrix3::affine(1, 0, 0, 0, -1, h);
        case Orientation::left_top: return Matrix3::affine(0, 1, 0, 1, 0, 0);
        case Orientation::right_top: return Matrix3::affine(0, -1, h, 1, 0, 0);
        case Orientation::right_bottom: return Matrix3::affine(0, -1, h, -1, 0, w);
        case Orientation::left_bottom: return Matrix3::affine(0, 1, 0, -1, 0, w);
    }
    return {};
}

}  // namespace arpent::scan
