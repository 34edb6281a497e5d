// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/page_map.hpp"

#include "core/base/error.hpp"
#include "core/scan/homography.hpp"

#include <cmath>
#include <utility>

namespace arpent::scan {

PageMap::PageMap(const Matrix3& to_picture, const Lens& lens, std::optional<Bend> bend)
    : to_picture_(to_picture), lens_(lens), bend_(std::move(bend)) {
    const std::optional<Matrix3> back = inverse(to_picture);
    if (!back) {
        throw Error("error.scan_damaged");
    }
    from_picture_ = *back;
}

PixelPoint PageMap::to_image(sheet::PagePoint point) const {
    Plane flat{point.x, point.y};
    if (bend_) {
        const Plane added = bend_->at(flat);
        flat = {flat.x + added.x, flat.y + added.y};
    }
    const Plane seen = to_picture_.apply(flat.x, flat.y);
    return lens_.bent({seen.x, seen.y});
}

std::optional<sheet::PagePoint> PageMap::to_page(PixelPoint pixel) const {
    const PixelPoint ideal = lens_.straight(pixel);
    if (!(from_picture_.weight(ideal.x, ideal.y) > 0)) {
        return std::nullopt;
    }
    const Plane flat = from_picture_.apply(ideal.x, ideal.y);
    if (!bend_) {
        return sheet::PagePoint{flat.x, flat.y};
    }
    // A bend changes by far less than the place does: each round brings the place nearer.
    constexpr int rounds = 60;
    constexpr double near_mm = 1e-6;
    Plane place = flat;
    for (int i = 0; i < rounds; ++i) {
        const Plane added = bend_->at(place);
        const Plane next{flat.x - added.x, flat.y - added.y};
        const double step = std::hypot(next.x - place.x, next.y - place.y);
        place = next;
        if (step < near_mm) {
            return sheet::PagePoint{place.x, place.y};
        }
    }
    return std::nullopt;
}

PageMap PageMap::scaled(double x, double y) const {
    Lens lens = lens_;
    lens.center = {lens.center.x * x, lens.center.y * y};
    lens.radius *= std::sqrt(x * y);
    return PageMap(Matrix3::affine(x, 0, 0, 0, y, 0) * to_picture_, lens, bend_);
}

}  // namespace arpent::scan
