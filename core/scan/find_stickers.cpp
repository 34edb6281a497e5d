// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/find_stickers.hpp"

#include "core/scan/april_tags.hpp"
#include "core/scan/rectify.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace arpent::scan {
namespace {

/// A sticker's cell has seven pixels.
constexpr double sticker_px_per_mm = 200 / 25.4;
/// How much larger or smaller than printed a border may measure: label printers stretch.
constexpr double size_tolerance = 0.2;
/// Levels of grey by which cells must differ (april_tags.hpp).
constexpr double least_margin = 12;
/// White that a sticker has around its tag, mm.
constexpr double sticker_edge_mm = 1;
/// Two looks at one sticker lie nearer to each other, mm.
constexpr double same_sticker_mm = 3;

bool has_size(const TagHit& hit) {
    constexpr double side = sheet::sticker_mm * sheet::sticker_border_share * sticker_px_per_mm;
    for (std::size_t i = 0; i < 4; ++i) {
        const Plane& a = hit.corners.at(i);
        const Plane& b = hit.corners.at((i + 1) % 4);
        if (std::abs(std::hypot(b.x - a.x, b.y - a.y) / side - 1) > size_tolerance) {
            return false;
        }
    }
    return true;
}

/// The page's upright rectangle around a whole tag, however it is turned.
sheet::PageRect box_of(const TagHit& hit, sheet::PagePoint middle) {
    double reach = 0;
    for (const Plane& corner : hit.corners) {
        reach =
            std::max({reach, std::abs(corner.x - hit.center.x), std::abs(corner.y - hit.center.y)});
    }
    const double whole = reach / sheet::sticker_border_share / sticker_px_per_mm;
    return sheet::PageRect{middle.x, middle.y, 0, 0}.grown(whole + sticker_edge_mm);
}

std::optional<FoundMark> sticker_in(const TagHit& hit, const sheet::PageRect& frame) {
    const auto sticker = sheet::sticker_of(hit.id);
    const sheet::PagePoint middle{frame.x + hit.center.x / sticker_px_per_mm,
                                  frame.y + hit.center.y / sticker_px_per_mm};
    if (!sticker || hit.margin < least_margin || !has_size(hit) || !frame.contains(middle)) {
        return std::nullopt;
    }
    FoundMark mark;
    mark.kind = FoundKind::sticker;
    mark.at = middle;
    mark.box = box_of(hit, middle);
    mark.sticker = sticker;
    mark.turn =
        std::atan2(hit.corners[1].y - hit.corners[0].y, hit.corners[1].x - hit.corners[0].x);
    return mark;
}

}  // namespace

std::vector<FoundMark> find_stickers(const GrayImage& picture, const PageMap& map,
                                     const sheet::Layout& layout, const std::stop_token& stop) {
    const sheet::PageRect frame = layout.frame;
    const GrayImage flat = rectify(picture, map, frame, sticker_px_per_mm);
    std::vector<FoundMark> marks;
    for (const TagHit& hit : find_tags(flat, TagFamily::standard41h12, stop)) {
        const auto mark = sticker_in(hit, frame);
        const auto is_known = [&](const FoundMark& known) {
            return known.sticker == mark->sticker &&
                   std::hypot(known.at.x - mark->at.x, known.at.y - mark->at.y) < same_sticker_mm;
        };
        if (mark && std::ranges::none_of(marks, is_known)) {
            marks.push_back(*mark);
        }
    }
    return marks;
}

}  // namespace arpent::scan
