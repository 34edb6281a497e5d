// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/tag_cells.hpp"

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>

// Defines macros that the standard library's headers do not survive: last.
#include <apriltag/apriltag.h>
#include <apriltag/tag36h11.h>
#include <apriltag/tagStandard41h12.h>

namespace arpent::paper {
namespace {

/// libapriltag's tables are made once and only read.
apriltag_family_t& table_of(TagFamily family) {
    static apriltag_family_t* const marks = tag36h11_create();
    static apriltag_family_t* const stickers = tagStandard41h12_create();
    return family == TagFamily::mark_36h11 ? *marks : *stickers;
}

/// What image_u8_destroy() does, which is in a library of its own.
struct FreeImage {
    void operator()(image_u8_t* image) const {
        std::free(image->buf);
        std::free(image);
    }
};

}  // namespace

TagCells tag_cells(TagFamily family, int id) {
    apriltag_family_t& table = table_of(family);
    if (id < 0 || id >= static_cast<int>(table.ncodes)) {
        throw std::out_of_range("AprilTag " + std::to_string(id));
    }
    const std::unique_ptr<image_u8_t, FreeImage> image(apriltag_to_image(&table, id));
    // The picture of a mark has a ring of white around the border, that of a sticker has not.
    const int ring = family == TagFamily::mark_36h11 ? 1 : 0;
    TagCells cells;
    cells.side = image->width - 2 * ring;
    for (int y = ring; y < image->height - ring; ++y) {
        for (int x = ring; x < image->width - ring; ++x) {
            cells.black.push_back(image->buf[y * image->stride + x] < 128);
        }
    }
    return cells;
}

}  // namespace arpent::paper
