// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/scan/fit.hpp"

#include <array>
#include <optional>
#include <vector>

namespace arpent::scan {

/// A picture laid on the map: columns × rows points, row by row from the top left one to the bottom
/// right one, each with its place in the world and in the picture. They are spread evenly over the
/// picture; over a page of ours, its map and the margin around, and nothing of the table it lay on.
struct WarpMesh {
    int columns = 2;
    int rows = 2;
    std::vector<geo::WorldPoint> points;
    std::vector<PixelPoint> pixels;  ///< of a page partly outside the picture some lie outside
};

/// Fine enough that between its points the transform is as good as linear. Nothing when a part of
/// the picture falls off the world.
std::optional<WarpMesh> warp_mesh(const Transform& transform, PictureSize picture);

/// Where a picture, or the page in it, lies; nothing as above.
std::optional<geo::Box> box_on_ground(const Transform& transform, PictureSize picture);

/// The corners of the picture on the ground, from its top left, clockwise; nothing as above.
std::optional<std::array<geo::Location, 4>> corners_on_ground(const Transform& transform,
                                                              PictureSize picture);

}  // namespace arpent::scan
