// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/fit.hpp"

#include <array>
#include <optional>
#include <vector>

namespace arpent::scan {

/// A picture laid on the map: the world places of columns × rows points spread evenly over it, row
/// by row from its top left corner to its bottom right one.
struct WarpMesh {
    int columns = 2;
    int rows = 2;
    std::vector<geo::WorldPoint> points;
};

/// Fine enough that between its points the transform is as good as linear. Nothing when a part of
/// the picture falls off the world.
std::optional<WarpMesh> warp_mesh(const Transform& transform, PictureSize picture);

/// The corners of the picture on the ground, from its top left, clockwise; nothing as above.
std::optional<std::array<geo::Location, 4>> corners_on_ground(const Transform& transform,
                                                              PictureSize picture);

}  // namespace arpent::scan
