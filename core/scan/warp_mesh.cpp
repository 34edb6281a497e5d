// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/warp_mesh.hpp"

namespace arpent::scan {
namespace {

/// What of a page is laid on the map: its frame, and the margin where people write beside it.
sheet::PageRect seen_of(const PageOnGround& page) {
    constexpr double margin = 10;  // mm; the frame's tags reach 5 mm over it, the paper 14
    return {page.frame.x - margin, page.frame.y - margin, page.frame.width + 2 * margin,
            page.frame.height + 2 * margin};
}

constexpr int cells = 32;

}  // namespace

std::optional<WarpMesh> warp_mesh(const Transform& transform, PictureSize picture) {
    WarpMesh mesh{cells + 1, cells + 1, {}, {}};
    const sheet::PageRect seen = transform.page ? seen_of(*transform.page) : sheet::PageRect{};
    for (int row = 0; row <= cells; ++row) {
        for (int column = 0; column <= cells; ++column) {
            const double x = static_cast<double>(column) / cells;
            const double y = static_cast<double>(row) / cells;
            if (const auto& page = transform.page) {
                const sheet::PagePoint at{seen.x + x * seen.width, seen.y + y * seen.height};
                mesh.pixels.push_back(page->map.to_image(at));
                mesh.points.push_back(page->ground.to_world(at, page->frame));
                continue;
            }
            mesh.pixels.push_back({picture.width * x, picture.height * y});
            const std::optional<geo::WorldPoint> world = transform.to_world(mesh.pixels.back());
            if (!world) {
                return std::nullopt;
            }
            mesh.points.push_back(*world);
        }
    }
    return mesh;
}

std::optional<geo::Box> box_on_ground(const Transform& transform, PictureSize picture) {
    const auto mesh = warp_mesh(transform, picture);
    if (!mesh) {
        return std::nullopt;
    }
    geo::Box box;
    for (const geo::WorldPoint& point : mesh->points) {
        box.extend(geo::to_location(point));
    }
    return box;
}

std::optional<std::array<geo::Location, 4>> corners_on_ground(const Transform& transform,
                                                              PictureSize picture) {
    const std::array<PixelPoint, 4> corners{
        {{0, 0}, {picture.width, 0}, {picture.width, picture.height}, {0, picture.height}}};
    std::array<geo::Location, 4> result;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const std::optional<geo::WorldPoint> world = transform.to_world(corners[i]);
        if (!world) {
            return std::nullopt;
        }
        result[i] = geo::to_location(*world);
    }
    return result;
}

}  // namespace arpent::scan
