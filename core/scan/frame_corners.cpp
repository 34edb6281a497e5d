// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/frame_corners.hpp"

#include "core/scan/homography.hpp"

#include <algorithm>

namespace arpent::scan {

std::variant<SheetPlacement, Message> place_by_corners(const sheet::Payload& payload,
                                                       const std::array<PixelPoint, 4>& corners) {
    if (!(payload.ground.scale > 0)) {
        return Message{"scan.page_without_map", {}};
    }
    const sheet::PageRect& frame = sheet::layout_of(payload.layout).frame;
    const std::array<Plane, 4> on_page{{{frame.x, frame.y},
                                        {frame.right(), frame.y},
                                        {frame.right(), frame.bottom()},
                                        {frame.x, frame.bottom()}}};
    std::array<PlanePair, 4> pairs;
    int to_the_right = 0;  // turns of the outline; four of a page that is seen from its front
    for (std::size_t i = 0; i < 4; ++i) {
        pairs[i] = {on_page[i], {corners[i].x, corners[i].y}};
        const PixelPoint a = corners[i];
        const PixelPoint b = corners[(i + 1) % 4];
        const PixelPoint c = corners[(i + 2) % 4];
        to_the_right += (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0 ? 1 : 0;
    }
    if (to_the_right == 0) {
        return Message{"scan.corners_mirrored", {}};
    }
    const std::optional<Matrix3> matrix = fit_homography(pairs);
    if (to_the_right != 4 || !matrix || !inverse(*matrix)) {
        return Message{"scan.corners_crossed", {}};
    }
    return SheetPlacement{payload, PageMap(*matrix), SheetBy::corners, 0, {}};
}

}  // namespace arpent::scan
