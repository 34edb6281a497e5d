// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/matrix.hpp"

#include <optional>
#include <string_view>

namespace arpent::scan {

/// The calibration that JOSM's PicLayer stores beside a picture as NAME.jpg.cal: Java properties.
/// The formula was found out from its files and checked on 112 of them (facts/paper.md 3); the
/// file never says its coordinate system: EPSG:3857, JOSM's own default, is assumed. Returns the
/// matrix from stored pixels to EPSG:3857; nothing when the text is no such file.
std::optional<Matrix3> parse_piclayer(std::string_view text, double stored_width,
                                      double stored_height);

}  // namespace arpent::scan
