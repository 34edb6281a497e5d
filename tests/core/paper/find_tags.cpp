// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/paper/find_tags.hpp"

#include <memory>

// Defines macros that the standard library's headers do not survive: last.
#include <apriltag/apriltag.h>
#include <apriltag/tag36h11.h>
#include <apriltag/tagStandard41h12.h>

namespace arpent::test {
namespace {

struct Free {
    void operator()(apriltag_detector_t* detector) const { apriltag_detector_destroy(detector); }
    void operator()(zarray_t* found) const { apriltag_detections_destroy(found); }
};

}  // namespace

std::vector<FoundTag> find_tags(const scan::GrayImage& image, paper::TagFamily family) {
    const bool marks = family == paper::TagFamily::mark_36h11;
    apriltag_family_t* table = marks ? tag36h11_create() : tagStandard41h12_create();
    std::vector<FoundTag> tags;
    {
        const std::unique_ptr<apriltag_detector_t, Free> detector(apriltag_detector_create());
        apriltag_detector_add_family_bits(detector.get(), table, 0);
        detector->quad_decimate = 1;
        std::vector<std::uint8_t> copy = image.pixels;
        image_u8_t picture{image.width, image.height, image.width, copy.data()};
        const std::unique_ptr<zarray_t, Free> found(
            apriltag_detector_detect(detector.get(), &picture));
        for (int i = 0; i < zarray_size(found.get()); ++i) {
            apriltag_detection_t* tag = nullptr;
            zarray_get(found.get(), i, &tag);
            tags.push_back({tag->id, tag->c[0], tag->c[1]});
        }
    }
    marks ? tag36h11_destroy(table) : tagStandard41h12_destroy(table);
    return tags;
}

}  // namespace arpent::test
