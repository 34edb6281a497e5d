// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/sheet_view.hpp"
#include "core/practice/tear.hpp"
#include "core/scan/raster.hpp"

#include <optional>

namespace arpent::practice {

/// Draws a sheet as it is seen, its slopes shaded by a light from one side. The page's picture
/// reaches from edge to edge and should have about as many pixels a millimetre as the view shows.
void draw_sheet(scan::Raster& picture, const scan::Raster& page, const SheetView& view,
                const std::optional<Tear>& tear);

}  // namespace arpent::practice
