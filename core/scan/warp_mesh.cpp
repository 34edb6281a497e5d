// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/warp_mesh.hpp"

namespace arpent::scan {

std::optional<WarpMesh> warp_mesh(const Transform& transform, PictureSize picture) {
    constexpr int cells = 32;
    WarpMesh mesh{cells + 1, cells + 1, {}};
    for (int row = 0; row <= cells; ++row) {
        for (int column = 0; column <= cells; ++column) {
            const std::optional<geo::WorldPoint> world =
                transform.to_world({picture.width * column / cells, picture.height * row / cells});
            if (!world) {
                return std::nullopt;
            }
            mesh.points.push_back(*world);
        }
    }
    return mesh;
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
