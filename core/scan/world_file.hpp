// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/matrix.hpp"

#include <optional>
#include <string_view>

namespace arpent::scan {

/// A world file: six numbers A D B E C F, one a line, with x = A·column + B·row + C and
/// y = D·column + E·row + F for the centre of the pixel (ESRI's convention, which GDAL follows;
/// PicLayer takes C and F for the corner, half a pixel away). A decimal comma is understood, since
/// the lines hold one number each. Returns the matrix from stored pixels in the convention of
/// PixelPoint; nothing when the text is no world file.
std::optional<Matrix3> parse_world_file(std::string_view text);

}  // namespace arpent::scan
