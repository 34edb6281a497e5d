// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/mercator.hpp"

#include <cstdint>
#include <vector>

namespace arpent::map {

/// A picture laid under the drawing: rows from the top, 4 bytes a pixel: R, G, B, A, colours
/// multiplied by alpha. Sides of at most 4096 pixels, what the oldest graphics we meet can hold.
struct ScanImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// A place of a picture, as shares of its width and height; beyond 0 and 1 there is nothing.
struct PicturePlace {
    double x = 0;
    double y = 0;
};

/// Where a picture lies: a grid of columns × rows points over it or a part of it, row by row, each
/// with its place in the world and in the picture. Between them the picture is stretched linearly,
/// so a homography or a spline wants about 16 × 16 cells.
struct ScanMesh {
    int columns = 2;  ///< points in a row, at least 2
    int rows = 2;
    std::vector<geo::WorldPoint> points;
    std::vector<PicturePlace> places;
};

}  // namespace arpent::map
