// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"
#include "core/geo/mercator.hpp"
#include "core/sheet/page.hpp"

namespace arpent::sheet {

/// How the map of a page lies on the ground: a similarity in spherical Mercator, exact because the
/// page is drawn in Mercator (facts/paper.md 6.2).
struct Ground {
    geo::Location center;  ///< at the middle of the frame
    double scale = 2000;   ///< 1 : scale, true at the latitude of the centre
    double rotation = 0;   ///< degrees; the direction that points up on the page, clockwise
                           ///< from north

    /// What one millimetre of paper is in units of the world square.
    double world_per_mm() const;
    geo::WorldPoint to_world(PagePoint point, const PageRect& frame) const;
    PagePoint to_page(geo::WorldPoint point, const PageRect& frame) const;
    /// Metres on the ground of one millimetre of paper, at the centre.
    double metres_per_mm() const { return scale / 1000; }

    bool operator==(const Ground&) const = default;
};

}  // namespace arpent::sheet
