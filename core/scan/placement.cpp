// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/placement.hpp"

#include "core/scan/warp_mesh.hpp"

#include <array>

namespace arpent::scan {
namespace {

std::optional<geo::Box> ground_box(const Transform& transform, PictureSize picture) {
    const auto corners = corners_on_ground(transform, picture);
    if (!corners) {
        return std::nullopt;
    }
    geo::Box box;
    for (const geo::Location corner : *corners) {
        box.extend(corner);
    }
    return box;
}

/// Whether a coordinate system makes sense of it: neither a stamp nor a continent.
bool is_map_sized(const geo::Box& box) {
    const double diagonal_m = geo::distance_m(box.min, box.max);
    return diagonal_m > 5 && diagonal_m < 200'000;
}

}  // namespace

Transform SheetPlacement::transform() const {
    const sheet::PageRect& frame = sheet::layout_of(payload.layout).frame;
    return {{}, {}, {}, PageOnGround{map, payload.ground, frame}};
}

std::variant<Transform, Message> transform_of(const Placement& placement, PictureSize picture) {
    if (const auto* file = std::get_if<FilePlacement>(&placement)) {
        return file->transform();
    }
    if (const auto* page = std::get_if<SheetPlacement>(&placement)) {
        return page->transform();
    }
    std::variant<Fit, Message> fitted = fit(std::get<ControlPoints>(placement), picture);
    if (auto* found = std::get_if<Fit>(&fitted)) {
        return std::move(found->transform);
    }
    return std::get<Message>(std::move(fitted));
}

bool is_over(const Transform& transform, PictureSize picture, const geo::Box& quarter) {
    const std::optional<geo::Box> box = ground_box(transform, picture);
    return box && box->intersects(quarter);
}

std::variant<Crs, Message> assume_crs(const Matrix3& matrix, PictureSize picture,
                                      const geo::Box& quarter) {
    const geo::Location center = quarter.is_empty() ? geo::Location{0, 0} : quarter.center();
    const std::array<Crs, 4> candidates{Crs{CrsKind::mercator}, Crs{CrsKind::geographic},
                                        Crs{CrsKind::lambert93},
                                        utm_at(center.lon(), center.lat())};
    std::optional<Crs> found;
    for (const Crs& crs : candidates) {
        const std::optional<geo::Box> box = ground_box({matrix, crs, {}, {}}, picture);
        if (box && is_map_sized(*box) && box->intersects(quarter)) {
            if (found) {
                return Message{"scan.crs_missing", {}};
            }
            found = crs;
        }
    }
    if (!found) {
        return Message{"scan.crs_missing", {}};
    }
    return *found;
}

}  // namespace arpent::scan
