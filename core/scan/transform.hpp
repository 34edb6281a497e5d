// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/mercator.hpp"
#include "core/scan/bend.hpp"
#include "core/scan/crs.hpp"
#include "core/scan/page_map.hpp"
#include "core/sheet/ground.hpp"

#include <optional>

namespace arpent::scan {

/// A page of ours in a picture, and where its map lies.
struct PageOnGround {
    PageMap map;
    sheet::Ground ground;
    sheet::PageRect frame;

    std::optional<geo::WorldPoint> to_world(PixelPoint pixel) const;
};

/// From places in a picture to the world: a matrix into a coordinate system, what that system
/// makes of it, and for a creased paper the bend; or, for a page of ours, by the page alone.
struct Transform {
    Matrix3 matrix;
    Crs crs;
    std::optional<Bend> bend;
    std::optional<PageOnGround> page;  ///< when there, the others do not count

    /// Nothing beyond the horizon of a perspective or outside what the system covers.
    std::optional<geo::WorldPoint> to_world(PixelPoint pixel) const;
};

}  // namespace arpent::scan
