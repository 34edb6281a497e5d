// SPDX-License-Identifier: GPL-3.0-or-later
// What of a picture is laid on the map.
#include "core/scan/warp_mesh.hpp"

#include "core/scan/ground_raster.hpp"
#include "core/scan/placement.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

/// A4 landscape, 4 px a millimetre, on a dark table that shows around it.
constexpr double px_per_mm = 4;
constexpr std::uint32_t table = 60;
constexpr std::uint32_t width = 297 * 4 + 2 * table;
constexpr std::uint32_t height = 210 * 4 + 2 * table;

SheetPlacement page_on_a_table(double left = table) {
    sheet::Payload payload;
    payload.layout = sheet::LayoutId::a4_landscape;
    payload.ground = {geo::Location::from_degrees(0.69, 47.39), 2000, 0};
    return {payload, PageMap(Matrix3::affine(px_per_mm, 0, left, 0, px_per_mm, table)),
            SheetBy::marks, 0, 0.1};
}

Raster photo() {
    Raster raster;
    raster.width = raster.full_width = width;
    raster.height = raster.full_height = height;
    raster.rgba.assign(std::size_t{width} * height * 4, 255);
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            const bool paper = x >= table && x < width - table && y >= table && y < height - table;
            std::fill_n(&raster.rgba[(std::size_t{y} * width + x) * 4], 3,
                        static_cast<std::uint8_t>(paper ? 250 : 20));
        }
    }
    return raster;
}

}  // namespace

TEST_CASE("a page of ours is laid on the map without the table around it") {
    const Transform transform = page_on_a_table().transform();
    const auto mesh = warp_mesh(transform, {width, height});
    REQUIRE(mesh);
    REQUIRE(mesh->pixels.size() == mesh->points.size());
    for (const PixelPoint& pixel : mesh->pixels) {
        CHECK((pixel.x > table && pixel.x < width - table));
        CHECK((pixel.y > table && pixel.y < height - table));
    }
    job::Progress progress;
    const auto ground = lay_on_ground(photo(), transform, 10'000'000, progress, {});
    REQUIRE(ground);
    CHECK(ground->metres_per_pixel * std::cos(47.39 * 3.14159265 / 180) ==
          Approx(2.0 / px_per_mm).epsilon(0.01));
    std::size_t dark = 0;
    std::size_t light = 0;
    for (std::size_t i = 0; i < ground->raster.rgba.size(); i += 4) {
        const bool there = ground->raster.rgba[i + 3] == 255;
        dark += there && ground->raster.rgba[i] < 200 ? 1 : 0;
        light += there && ground->raster.rgba[i] >= 200 ? 1 : 0;
    }
    CHECK(dark == 0);
    CHECK(light > 500'000);
}

TEST_CASE("where a page reaches beyond its photo, nothing is laid on the map") {
    job::Progress progress;
    const double cut = -60 * px_per_mm;  // 60 mm of the page are missing at the left
    const auto ground =
        lay_on_ground(photo(), page_on_a_table(cut).transform(), 10'000'000, progress, {});
    REQUIRE(ground);
    const Raster& raster = ground->raster;
    const auto alpha = [&](double share) {
        const auto x = static_cast<std::size_t>(share * raster.width);
        return raster.rgba[(std::size_t{raster.height} / 2 * raster.width + x) * 4 + 3];
    };
    CHECK(alpha(0.1) == 0);
    CHECK(alpha(0.5) == 255);
}

}  // namespace arpent::scan
