// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/pixel.hpp"

namespace arpent::scan {

/// What a lens does to straight lines: a place at distance r from the middle of the picture, in
/// units of `radius`, is seen at r · (1 + k1 · r²) (D. Brown, Decentering distortion of lenses,
/// 1966, first term). The default changes nothing.
struct Lens {
    PixelPoint center;
    double radius = 1;  ///< pixels: half the picture's diagonal
    double k1 = 0;

    /// Where a place of an ideal picture is seen.
    PixelPoint bent(PixelPoint ideal) const {
        const double dx = (ideal.x - center.x) / radius;
        const double dy = (ideal.y - center.y) / radius;
        const double stretch = 1 + k1 * (dx * dx + dy * dy);
        return {center.x + (ideal.x - center.x) * stretch,
                center.y + (ideal.y - center.y) * stretch};
    }
    /// Undoes it, for |k1| up to max_lens_k1 and places within twice the radius.
    PixelPoint straight(PixelPoint seen) const {
        if (k1 == 0) {
            return seen;
        }
        constexpr int rounds = 12;  // the error shrinks to a third or less in each
        PixelPoint ideal = seen;
        for (int i = 0; i < rounds; ++i) {
            const PixelPoint at = bent(ideal);
            ideal.x += seen.x - at.x;
            ideal.y += seen.y - at.y;
        }
        return ideal;
    }

    bool operator==(const Lens&) const = default;
};

/// Beyond this it is no lens that photographs papers.
constexpr double max_lens_k1 = 0.08;

}  // namespace arpent::scan
