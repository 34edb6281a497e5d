// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/scan/placement.hpp"

#include <array>
#include <variant>

namespace arpent::scan {

/// The placement of a sheet that does not place itself: a person chose it by its code and set the
/// corners of its frame, from the top left one, clockwise as printed. The Message says why not:
/// scan.corners_crossed, scan.corners_mirrored (from the back, or in the wrong order),
/// scan.page_without_map (a relevé form).
std::variant<SheetPlacement, Message> place_by_corners(const sheet::Payload& payload,
                                                       const std::array<PixelPoint, 4>& corners);

}  // namespace arpent::scan
