// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/matrix.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace arpent::scan {

/// The frame's marks and the stickers (core/sheet/README.md).
enum class TagFamily : std::uint8_t { tag36h11, standard41h12 };

/// An AprilTag seen in a picture. Places are pixels of the image as in PixelPoint.
struct TagHit {
    int id = 0;
    /// Of the border (of 41h12: the inner square of 5 cells), from the tag's own top left,
    /// clockwise as printed, whichever way it lies in the image.
    std::array<Plane, 4> corners;
    Plane center;       ///< where the diagonals cross
    double margin = 0;  ///< how clearly its cells differ, in levels of grey: 10 is poor, 60 good
};

/// Whether the tags found so far are all that are worth looking for.
using Enough = std::function<bool(std::span<const TagHit>)>;

/// Looks three times, coarse and fast first, then at full size, then at half the size and blurred
/// for dark and noisy photos (facts/paper.md 5.1), and returns the union; no further once `enough`
/// says so. A tag number may come several times: several sheets may lie in one photo. Two threads,
/// 12 megapixels take 0.3 s for the first look and 2 s for all. Any thread. Throws Cancelled.
std::vector<TagHit> find_tags(const GrayImage& image, TagFamily family, const std::stop_token& stop,
                              const Enough& enough = {});

}  // namespace arpent::scan
