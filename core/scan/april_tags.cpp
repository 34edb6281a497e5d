// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/april_tags.hpp"

#include "core/base/error.hpp"

#include <apriltag/apriltag.h>
#include <apriltag/tag36h11.h>
#include <apriltag/tagStandard41h12.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace arpent::scan {
namespace {

struct Family {
    apriltag_family_t* (*make)();
    void (*destroy)(apriltag_family_t*);
    /// Wrong bits that are put right: the library's table grows with the square of it.
    int bits_corrected;
};

Family family_of(TagFamily family) {
    if (family == TagFamily::tag36h11) {
        return {tag36h11_create, tag36h11_destroy, 2};
    }
    return {tagStandard41h12_create, tagStandard41h12_destroy, 1};
}

/// The library's detector and its table of codes.
class Detector {
public:
    explicit Detector(TagFamily family)
        : kind_(family_of(family)),
          family_(kind_.make(), kind_.destroy),
          detector_(apriltag_detector_create(), apriltag_detector_destroy) {
        apriltag_detector_add_family_bits(detector_.get(), family_.get(), kind_.bits_corrected);
        detector_->nthreads = 2;
    }

    std::vector<TagHit> look(const GrayImage& image, float decimate, float blur) {
        detector_->quad_decimate = decimate;
        detector_->quad_sigma = blur;
        // The library takes a pointer to bytes that it may change, but only reads them.
        image_u8_t view{image.width, image.height, image.width,
                        const_cast<std::uint8_t*>(image.pixels.data())};
        const std::unique_ptr<zarray_t, void (*)(zarray_t*)> found(
            apriltag_detector_detect(detector_.get(), &view), apriltag_detections_destroy);
        std::vector<TagHit> hits;
        for (int i = 0; i < zarray_size(found.get()); ++i) {
            apriltag_detection_t* detection = nullptr;
            zarray_get(found.get(), i, &detection);
            hits.push_back(to_hit(*detection));
        }
        return hits;
    }

private:
    /// The library's corners start at the bottom left and go round by the bottom right.
    static TagHit to_hit(const apriltag_detection_t& detection) {
        TagHit hit{detection.id, {}, {detection.c[0], detection.c[1]}, detection.decision_margin};
        for (std::size_t i = 0; i < 4; ++i) {
            const double* corner = &detection.p[3 - i][0];
            hit.corners[i] = {corner[0], corner[1]};
        }
        return hit;
    }

    Family kind_;
    std::unique_ptr<apriltag_family_t, void (*)(apriltag_family_t*)> family_;
    std::unique_ptr<apriltag_detector_t, void (*)(apriltag_detector_t*)> detector_;
};

double side(const TagHit& hit) {
    return std::hypot(hit.corners[1].x - hit.corners[0].x, hit.corners[1].y - hit.corners[0].y);
}

/// Adds what is not there yet: the same number at the same place is the same tag.
void add(std::vector<TagHit>& hits, std::vector<TagHit> more) {
    for (TagHit& hit : more) {
        const bool known = std::any_of(hits.begin(), hits.end(), [&](const TagHit& other) {
            return other.id == hit.id && std::hypot(other.center.x - hit.center.x,
                                                    other.center.y - hit.center.y) < side(other);
        });
        if (!known) {
            hits.push_back(hit);
        }
    }
}

/// The same places in an image that is twice as large.
void double_places(std::vector<TagHit>& hits) {
    for (TagHit& hit : hits) {
        for (Plane& corner : hit.corners) {
            corner = {2 * corner.x, 2 * corner.y};
        }
        hit.center = {2 * hit.center.x, 2 * hit.center.y};
    }
}

}  // namespace

std::vector<TagHit> find_tags(const GrayImage& image, TagFamily family, const std::stop_token& stop,
                              const Enough& enough) {
    constexpr int smallest = 16;  // the library wants room for its tiles of four pixels
    constexpr float blur = 0.8F;
    std::vector<TagHit> hits;
    if (std::min(image.width, image.height) < smallest) {
        return hits;
    }
    Detector detector(family);
    const auto is_over = [&] {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        return enough && enough(hits);
    };
    add(hits, detector.look(image, 2, 0));
    if (is_over()) {
        return hits;
    }
    add(hits, detector.look(image, 1, 0));
    if (std::min(image.width, image.height) >= 2 * smallest && !is_over()) {
        std::vector<TagHit> more = detector.look(half(image), 1, blur);
        double_places(more);
        add(hits, std::move(more));
    }
    return hits;
}

}  // namespace arpent::scan
