// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/ground_raster.hpp"

#include "core/base/error.hpp"
#include "core/scan/raster_sample.hpp"
#include "core/scan/warp_mesh.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace arpent::scan {
namespace {

constexpr double most_side = 16'000;

/// A node of the mesh: where it lies in the result and in the picture, in pixels of each.
struct Node {
    double x;
    double y;
    double u;
    double v;
};

struct Bounds {
    double west = 1;
    double north = 1;
    double east = 0;
    double south = 0;
};

Bounds bounds_of(const WarpMesh& mesh) {
    Bounds bounds;
    for (const geo::WorldPoint& point : mesh.points) {
        bounds.west = std::min(bounds.west, point.x);
        bounds.east = std::max(bounds.east, point.x);
        bounds.north = std::min(bounds.north, point.y);
        bounds.south = std::max(bounds.south, point.y);
    }
    return bounds;
}

const geo::WorldPoint& at(const WarpMesh& mesh, int column, int row) {
    return mesh.points[static_cast<std::size_t>(row * mesh.columns + column)];
}

/// World units of a pixel of the picture in its middle.
double pixel_size(const WarpMesh& mesh, const Raster& picture) {
    const int column = mesh.columns / 2;
    const int row = mesh.rows / 2;
    const geo::WorldPoint& a = at(mesh, column - 1, row - 1);
    const geo::WorldPoint& b = at(mesh, column, row - 1);
    const geo::WorldPoint& c = at(mesh, column - 1, row);
    const double area = std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
    const PixelPoint& p =
        mesh.pixels[static_cast<std::size_t>((row - 1) * mesh.columns + column - 1)];
    const PixelPoint& q = mesh.pixels[static_cast<std::size_t>((row - 1) * mesh.columns + column)];
    const PixelPoint& r = mesh.pixels[static_cast<std::size_t>(row * mesh.columns + column - 1)];
    const double full = std::abs((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
    const double kept = static_cast<double>(picture.width) * picture.height /
                        (static_cast<double>(picture.full_width) * picture.full_height);
    return std::sqrt(area / (full * kept));
}

void draw_triangle(const Raster& picture, const std::array<Node, 3>& n, Raster& result) {
    const double area =
        (n[1].x - n[0].x) * (n[2].y - n[0].y) - (n[1].y - n[0].y) * (n[2].x - n[0].x);
    if (area == 0) {
        return;
    }
    const auto [left, right] = std::minmax({n[0].x, n[1].x, n[2].x});
    const auto [upper, lower] = std::minmax({n[0].y, n[1].y, n[2].y});
    const int first_x = std::max(0, static_cast<int>(std::floor(left)));
    const int last_x = std::min(static_cast<int>(result.width) - 1, static_cast<int>(right));
    const int first_y = std::max(0, static_cast<int>(std::floor(upper)));
    const int last_y = std::min(static_cast<int>(result.height) - 1, static_cast<int>(lower));
    constexpr double seam = -1e-9;  // neighbours share their border
    for (int y = first_y; y <= last_y; ++y) {
        for (int x = first_x; x <= last_x; ++x) {
            const double px = x + 0.5;
            const double py = y + 0.5;
            const double b =
                ((px - n[0].x) * (n[2].y - n[0].y) - (py - n[0].y) * (n[2].x - n[0].x)) / area;
            const double c =
                ((n[1].x - n[0].x) * (py - n[0].y) - (n[1].y - n[0].y) * (px - n[0].x)) / area;
            if (b < seam || c < seam || b + c > 1 - seam) {
                continue;
            }
            const double a = 1 - b - c;
            const auto place =
                static_cast<std::size_t>(y) * result.width + static_cast<std::size_t>(x);
            const double u = a * n[0].u + b * n[1].u + c * n[2].u;
            const double v = a * n[0].v + b * n[1].v + c * n[2].v;
            // The picture may end before the page does.
            if (u >= -0.5 && v >= -0.5 && u <= picture.width + 0.5 && v <= picture.height + 0.5) {
                sample_into(picture, u, v, &result.rgba[place * 4]);
            }
        }
    }
}

}  // namespace

std::optional<GroundRaster> lay_on_ground(const Raster& picture, const Transform& transform,
                                          std::uint64_t most_pixels, job::Progress& progress,
                                          const std::stop_token& stop) {
    const auto mesh = warp_mesh(transform, {static_cast<double>(picture.full_width),
                                            static_cast<double>(picture.full_height)});
    if (!mesh) {
        return std::nullopt;
    }
    const Bounds bounds = bounds_of(*mesh);
    const double width = bounds.east - bounds.west;
    const double height = bounds.south - bounds.north;
    constexpr double country = 0.05;  // of the world's side
    const double unit = std::max({pixel_size(*mesh, picture), std::max(width, height) / most_side,
                                  std::sqrt(width * height / static_cast<double>(most_pixels))});
    if (!(width > 0) || !(height > 0) || width > country || height > country ||
        !std::isfinite(unit)) {
        return std::nullopt;
    }
    GroundRaster ground;
    ground.west = (bounds.west - 0.5) * geo::equator_m;
    ground.north = (0.5 - bounds.north) * geo::equator_m;
    ground.metres_per_pixel = unit * geo::equator_m;
    Raster& raster = ground.raster;
    raster.width = raster.full_width = static_cast<std::uint32_t>(std::ceil(width / unit));
    raster.height = raster.full_height = static_cast<std::uint32_t>(std::ceil(height / unit));
    raster.rgba.resize(std::size_t{raster.width} * raster.height * 4);
    const auto node = [&](int column, int row) {
        const geo::WorldPoint& world = at(*mesh, column, row);
        const PixelPoint& pixel =
            mesh->pixels[static_cast<std::size_t>(row * mesh->columns + column)];
        return Node{(world.x - bounds.west) / unit, (world.y - bounds.north) / unit,
                    pixel.x * picture.width / picture.full_width,
                    pixel.y * picture.height / picture.full_height};
    };
    for (int row = 0; row + 1 < mesh->rows; ++row) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        for (int column = 0; column + 1 < mesh->columns; ++column) {
            const Node a = node(column, row);
            const Node b = node(column + 1, row);
            const Node c = node(column, row + 1);
            const Node d = node(column + 1, row + 1);
            draw_triangle(picture, {a, b, c}, raster);
            draw_triangle(picture, {b, d, c}, raster);
        }
        progress.set(static_cast<double>(row + 1) / (mesh->rows - 1));
    }
    return ground;
}

}  // namespace arpent::scan
