// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/export.hpp"

#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/load.hpp"
#include "core/scan/piclayer.hpp"
#include "tests/core/scan/pictures.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace arpent::scan {
namespace {

using arpent::test::TemporaryFolder;

constexpr geo::Location place{-16'800'000, 481'140'000};

/// A picture of 200 × 100 pixels whose colours say where they are, turned on the ground by a
/// quarter of a right angle, a metre of EPSG:3857 a pixel.
Raster picture() {
    Raster raster{200, 100, 200, 100, {}};
    for (int i = 0; i < 200 * 100; ++i) {
        raster.rgba.insert(raster.rgba.end(), {static_cast<std::uint8_t>(i % 200),
                                               static_cast<std::uint8_t>(2 * (i / 200)), 7, 255});
    }
    return raster;
}

Transform turned() {
    const geo::WorldPoint world = geo::to_world(place);
    const double east = (world.x - 0.5) * geo::equator_m;
    const double north = (0.5 - world.y) * geo::equator_m;
    const double c = std::cos(0.4);
    const double s = std::sin(0.4);
    Transform transform;
    transform.matrix = Matrix3::affine(c, s, east, s, -c, north);
    transform.crs = {CrsKind::mercator};
    return transform;
}

GroundRaster laid() {
    job::Progress progress;
    auto ground = lay_on_ground(picture(), turned(), 10'000'000, progress, {});
    REQUIRE(ground);
    return *std::move(ground);
}

/// Where a place of the picture lies in the result, and what colour is there.
std::array<int, 4> color_at(const GroundRaster& ground, double u, double v) {
    const Plane metres = turned().matrix.apply(u, v);
    const auto x = static_cast<std::size_t>((metres.x - ground.west) / ground.metres_per_pixel);
    const auto y = static_cast<std::size_t>((ground.north - metres.y) / ground.metres_per_pixel);
    std::array<int, 4> color{};
    for (std::size_t c = 0; c < 4; ++c) {
        color.at(c) = ground.raster.rgba.at((y * ground.raster.width + x) * 4 + c);
    }
    return color;
}

/// What a reader makes of the file: its picture, and where it puts the picture's corners.
void check_same(const std::filesystem::path& file, const GroundRaster& ground, PlacedBy by) {
    geo::Box quarter = geo::Box::around(place).grown(200'000);
    const LoadedScan loaded = load_scan(file, quarter);
    REQUIRE(loaded.placement);
    CHECK(loaded.placement->by == by);
    CHECK(loaded.placement->crs == Crs{CrsKind::mercator});
    const Plane corner = loaded.placement->matrix.apply(0, 0);
    const Plane end = loaded.placement->matrix.apply(ground.raster.width, ground.raster.height);
    CHECK(corner.x == Approx(ground.west).margin(1e-4));
    CHECK(corner.y == Approx(ground.north).margin(1e-4));
    CHECK(end.x ==
          Approx(ground.west + ground.raster.width * ground.metres_per_pixel).margin(1e-4));
    CHECK(end.y ==
          Approx(ground.north - ground.raster.height * ground.metres_per_pixel).margin(1e-4));
    job::Progress progress;
    const Raster back = decode_image(loaded.bytes, {}, progress, {});
    REQUIRE(back.rgba.size() == ground.raster.rgba.size());
    int worst = 0;
    for (std::size_t i = 0; i < back.rgba.size(); ++i) {
        worst = std::max(worst, std::abs(back.rgba[i] - ground.raster.rgba[i]));
    }
    CHECK(worst <= 1);
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string query(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    std::string result;
    const auto append = [](void* to, int, char** values, char**) {
        *static_cast<std::string*>(to) += values[0] != nullptr ? values[0] : "";
        return 0;
    };
    CHECK(sqlite3_exec(database, sql.c_str(), append, &result, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    return result;
}

}  // namespace

TEST_CASE("a picture is laid out north up, each of its places where it belongs") {
    const GroundRaster ground = laid();
    CHECK(ground.metres_per_pixel == Approx(1));
    for (const auto& [u, v] : {std::pair{20.5, 20.5}, {180.5, 10.5}, {100.5, 50.5}, {30.5, 90.5}}) {
        const std::array<int, 4> color = color_at(ground, u, v);
        CHECK(color[0] == Approx(u).margin(2));
        CHECK(color[1] == Approx(2 * v).margin(3));
        CHECK(color[3] == 255);
    }
    CHECK(ground.raster.rgba.at(3) == 0);  // outside the turned picture
    job::Progress progress;
    const auto coarse = lay_on_ground(picture(), turned(), 5'000, progress, {});
    REQUIRE(coarse);
    CHECK(coarse->raster.width * coarse->raster.height < 5'400);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(lay_on_ground(picture(), turned(), 5'000, progress, stop.get_token()),
                    Cancelled);
}

TEST_CASE("a GeoTIFF and a PNG with its world file read back at the same place") {
    const TemporaryFolder folder;
    const GroundRaster ground = laid();
    write_geotiff(ground, folder / "a.tif");
    check_same(folder / "a.tif", ground, PlacedBy::geotiff);
    write_png_with_world(ground, folder / "b.png");
    // Two witnesses in turn: PicLayer's file counts first.
    check_same(folder / "b.png", ground, PlacedBy::piclayer);
    std::filesystem::remove(folder / "b.png.cal");
    check_same(folder / "b.png", ground, PlacedBy::world_file);
    // ESRI: the last two lines are the centre of the first pixel.
    const std::string world = text_of(folder / "b.pgw");
    CHECK(std::stod(world) == Approx(ground.metres_per_pixel));
    std::size_t line = 0;
    for (int i = 0; i < 4; ++i) {
        line = world.find('\n', line) + 1;
    }
    CHECK(std::stod(world.substr(line)) ==
          Approx(ground.west + ground.metres_per_pixel / 2).margin(1e-6));
}

TEST_CASE("an MBTiles holds each place in the tile where web maps look for it") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.mbtiles";
    job::Progress progress;
    write_mbtiles(laid(), "Feuille 3", file, progress, {});
    CHECK(query(file, "PRAGMA integrity_check") == "ok");
    CHECK(query(file, "SELECT value FROM metadata WHERE name = 'name'") == "Feuille 3");
    CHECK(query(file, "SELECT value FROM metadata WHERE name = 'format'") == "png");
    const std::string zoom = query(file, "SELECT max(zoom_level) FROM tiles");
    CHECK(zoom == query(file, "SELECT value FROM metadata WHERE name = 'maxzoom'"));
    CHECK(query(file, "SELECT min(zoom_level) FROM tiles") ==
          query(file, "SELECT value FROM metadata WHERE name = 'minzoom'"));
    // The tile of the picture's middle, by the formula of web maps; rows from the south.
    const Plane metres = turned().matrix.apply(100, 50);
    const double n = std::pow(2.0, std::stoi(zoom));
    const double x = (metres.x / geo::equator_m + 0.5) * n;
    const double y = (0.5 - metres.y / geo::equator_m) * n;
    sqlite3* database = nullptr;
    sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(database,
                       "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND "
                       "tile_row = ?",
                       -1, &row, nullptr);
    sqlite3_bind_int(row, 1, std::stoi(zoom));
    sqlite3_bind_int(row, 2, static_cast<int>(x));
    sqlite3_bind_int(row, 3, static_cast<int>(n) - 1 - static_cast<int>(y));
    REQUIRE(sqlite3_step(row) == SQLITE_ROW);
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(row, 0));
    const Raster tile = decode_image({data, static_cast<std::size_t>(sqlite3_column_bytes(row, 0))},
                                     {}, progress, {});
    CHECK(tile.width == 256);
    const auto column = static_cast<std::size_t>((x - std::floor(x)) * 256);
    const auto line = static_cast<std::size_t>((y - std::floor(y)) * 256);
    CHECK(tile.rgba.at((line * 256 + column) * 4) == Approx(100).margin(3));
    CHECK(tile.rgba.at((line * 256 + column) * 4 + 1) == Approx(100).margin(4));
    sqlite3_finalize(row);
    sqlite3_close(database);
}

TEST_CASE("an export that cannot be written says so and leaves nothing") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "none" / "a";
    job::Progress progress;
    CHECK_THROWS_AS(write_geotiff(laid(), file), Error);
    CHECK_THROWS_AS(write_png_with_world(laid(), file), Error);
    CHECK_THROWS_AS(write_mbtiles(laid(), "a", file, progress, {}), Error);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(write_mbtiles(laid(), "a", folder / "a.mbtiles", progress, stop.get_token()),
                    Cancelled);
    CHECK(std::filesystem::is_empty(folder.path()));
}

}  // namespace arpent::scan
