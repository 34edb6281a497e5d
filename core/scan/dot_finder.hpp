// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/view.hpp"

#include <optional>

namespace arpent::scan {

struct Dot {
    PixelPoint image;  ///< its centre, good to a twentieth of a millimetre on a sharp photo
    double score = 0;  ///< correlation with a dark disc on a white one, 0 to 1
};

/// The black disc (radius in millimetres, on a white one twice as large) most like one within
/// `reach` millimetres of where `view` foretells it; near ones count a little more. Nothing when no
/// place is like one, or the picture does not show it.
std::optional<Dot> find_dot(const GrayImage& image, const View& view, sheet::PagePoint place,
                            double radius, double reach);

}  // namespace arpent::scan
