// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/matrix.hpp"

#include <array>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace arpent::scan {

struct QrCode {
    std::string text;  ///< UTF-8
    /// Of the symbol without its quiet zone, from its own top left, clockwise (whichever way it
    /// lies in the image); pixels as PixelPoint, good to about a pixel.
    std::array<Plane, 4> corners;
};

/// Looks everywhere: at full size, a half and 0.7, then sharpened and blurred, until something can
/// be read (facts/paper.md 6.3). The same code seen at several sizes comes once. At most 32.
/// Any thread. Throws Cancelled.
std::vector<QrCode> find_qr_codes(const GrayImage& image, const std::stop_token& stop);

/// The one code in a crop that holds it and its quiet zone, upright or not. 4 to 10 pixels a module
/// read best; as it is, then sharpened and blurred.
std::optional<QrCode> read_qr_code(const GrayImage& crop);

}  // namespace arpent::scan
