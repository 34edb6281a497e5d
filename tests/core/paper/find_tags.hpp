// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/tag_cells.hpp"
#include "core/scan/gray_image.hpp"

#include <vector>

namespace arpent::test {

/// A tag that libapriltag sees in a picture, with its centre in pixels (a pixel's middle is .5).
struct FoundTag {
    int id = 0;
    double x = 0;
    double y = 0;
};

std::vector<FoundTag> find_tags(const scan::GrayImage& image, paper::TagFamily family);

}  // namespace arpent::test
