// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/transform.hpp"

namespace arpent::scan {

std::optional<geo::WorldPoint> PageOnGround::to_world(PixelPoint pixel) const {
    const std::optional<sheet::PagePoint> at = map.to_page(pixel);
    return at ? std::optional(ground.to_world(*at, frame)) : std::nullopt;
}

std::optional<geo::WorldPoint> Transform::to_world(PixelPoint pixel) const {
    if (page) {
        return page->to_world(pixel);
    }
    if (!(matrix.weight(pixel.x, pixel.y) > 0)) {
        return std::nullopt;
    }
    Plane place = matrix.apply(pixel.x, pixel.y);
    if (bend) {
        const Plane added = bend->at({pixel.x, pixel.y});
        place.x += added.x;
        place.y += added.y;
    }
    return scan::to_world(crs, place);
}

}  // namespace arpent::scan
