// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/frame_corners.hpp"

#include "core/scan/frame_corners.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::operation {

FrameCorners::FrameCorners(sheet::Payload payload, scan::PictureSize picture,
                           const std::optional<Corners>& seen)
    : payload_(payload), picture_(picture) {
    constexpr double inside = 0.25;  // of the picture: where no click for a corner meets them
    const double left = inside * picture.width;
    const double top = inside * picture.height;
    const double right = picture.width - left;
    const double bottom = picture.height - top;
    corners_ = seen.value_or(Corners{{{left, top}, {right, top}, {right, bottom}, {left, bottom}}});
}

std::variant<scan::SheetPlacement, Message> FrameCorners::placement() const {
    return scan::place_by_corners(payload_, corners_);
}

void FrameCorners::move_on_photo(std::size_t pin, scan::PixelPoint pixel) {
    corners_.at(pin) = {std::clamp(pixel.x, 0.0, picture_.width),
                        std::clamp(pixel.y, 0.0, picture_.height)};
    touched_ = true;
}

bool FrameCorners::click_photo(scan::PixelPoint pixel) {
    const auto distance = [&](scan::PixelPoint corner) {
        return std::hypot(corner.x - pixel.x, corner.y - pixel.y);
    };
    const auto nearest = std::ranges::min_element(corners_, {}, distance);
    move_on_photo(static_cast<std::size_t>(nearest - corners_.begin()), pixel);
    return true;
}

}  // namespace arpent::operation
