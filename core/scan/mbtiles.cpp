// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/geo/mercator.hpp"
#include "core/scan/export.hpp"
#include "core/scan/png_writer.hpp"
#include "core/scan/raster_sample.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace arpent::scan {
namespace {

constexpr std::uint32_t side = 256;

/// The tiles of one zoom, by column and row from the north-west.
using Tiles = std::map<std::pair<std::uint32_t, std::uint32_t>, Raster>;

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

class Writer {
public:
    explicit Writer(std::filesystem::path target) : target_(std::move(target)), file_(target_) {
        sqlite3* database = nullptr;
        const int code = sqlite3_open(file_.path().c_str(), &database);
        database_.reset(database);
        need(code == SQLITE_OK);
        execute(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"
            "CREATE TABLE metadata (name TEXT, value TEXT);"
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
            " tile_data BLOB);"
            "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)");
    }

    void metadata(const char* name, const std::string& value) {
        const auto row = prepare("INSERT INTO metadata VALUES (?, ?)");
        sqlite3_bind_text(row.get(), 1, name, -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(row.get(), 2, value.c_str(), -1, SQLITE_TRANSIENT);
        need(sqlite3_step(row.get()) == SQLITE_DONE);
    }

    /// Rows count from the south in an MBTiles.
    void tile(unsigned zoom, std::uint32_t column, std::uint32_t row_from_north,
              const std::vector<std::byte>& png) {
        const auto row = prepare("INSERT INTO tiles VALUES (?, ?, ?, ?)");
        sqlite3_bind_int64(row.get(), 1, zoom);
        sqlite3_bind_int64(row.get(), 2, column);
        sqlite3_bind_int64(row.get(), 3, (std::int64_t{1} << zoom) - 1 - row_from_north);
        sqlite3_bind_blob64(row.get(), 4, png.data(), png.size(), SQLITE_TRANSIENT);
        need(sqlite3_step(row.get()) == SQLITE_DONE);
    }

    void commit() {
        execute("COMMIT");
        database_.reset();
        file_.commit();
    }

private:
    std::unique_ptr<sqlite3_stmt, Close> prepare(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v2(database_.get(), sql, -1, &statement, nullptr);
        std::unique_ptr<sqlite3_stmt, Close> owned(statement);
        need(code == SQLITE_OK);
        return owned;
    }
    void execute(const char* sql) {
        need(sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    void need(bool condition) const {
        if (!condition) {
            const bool full = sqlite3_errcode(database_.get()) == SQLITE_FULL;
            throw Error(full ? "error.disk_full" : "error.cannot_write",
                        {{"file", target_.string()}});
        }
    }

    std::filesystem::path target_;
    AtomicFile file_;
    std::unique_ptr<sqlite3, Close> database_;
};

bool is_empty(const Raster& tile) {
    for (std::size_t i = 3; i < tile.rgba.size(); i += 4) {
        if (tile.rgba[i] != 0) {
            return false;
        }
    }
    return true;
}

Raster empty_tile() { return {side, side, side, side, std::vector<std::uint8_t>(side * side * 4)}; }

/// The ground at a pixel of the world at some zoom.
Raster cut_tile(const GroundRaster& ground, double metres, double west, double north) {
    Raster tile = empty_tile();
    const Raster& from = ground.raster;
    for (std::uint32_t y = 0; y < side; ++y) {
        for (std::uint32_t x = 0; x < side; ++x) {
            const double u = (west + (x + 0.5) * metres - ground.west) / ground.metres_per_pixel;
            const double v = (ground.north - north + (y + 0.5) * metres) / ground.metres_per_pixel;
            if (u < 0 || v < 0 || u >= from.width || v >= from.height) {
                continue;
            }
            sample_into(from, u, v, &tile.rgba[(std::size_t{y} * side + x) * 4]);
        }
    }
    return tile;
}

Tiles cut(const GroundRaster& ground, unsigned zoom) {
    const double metres = geo::equator_m / (static_cast<double>(side) * (1U << zoom));
    const double tile_metres = metres * side;
    const double half_world = geo::equator_m / 2;
    const auto index = [&](double from_corner) {
        return static_cast<std::uint32_t>(std::max(0.0, from_corner / tile_metres));
    };
    const double east = ground.west + ground.raster.width * ground.metres_per_pixel;
    const double south = ground.north - ground.raster.height * ground.metres_per_pixel;
    Tiles tiles;
    for (std::uint32_t row = index(half_world - ground.north); row <= index(half_world - south);
         ++row) {
        for (std::uint32_t column = index(ground.west + half_world);
             column <= index(east + half_world); ++column) {
            Raster tile = cut_tile(ground, metres, column * tile_metres - half_world,
                                   half_world - row * tile_metres);
            if (!is_empty(tile)) {
                tiles.emplace(std::pair(column, row), std::move(tile));
            }
        }
    }
    return tiles;
}

/// Each pixel the mean of four of the zoom below.
Tiles halved(const Tiles& finer) {
    Tiles tiles;
    for (const auto& [place, tile] : finer) {
        Raster& coarse =
            tiles.try_emplace({place.first / 2, place.second / 2}, empty_tile()).first->second;
        const std::uint32_t left = place.first % 2 * side / 2;
        const std::uint32_t top = place.second % 2 * side / 2;
        for (std::uint32_t y = 0; y < side / 2; ++y) {
            for (std::uint32_t x = 0; x < side / 2; ++x) {
                const std::uint8_t* from = &tile.rgba[(std::size_t{2 * y} * side + 2 * x) * 4];
                std::uint8_t* to = &coarse.rgba[(std::size_t{top + y} * side + left + x) * 4];
                for (std::size_t c = 0; c < 4; ++c) {
                    const unsigned sum = unsigned{from[c]} + from[c + 4] + from[c + 4 * side] +
                                         from[c + 4 * side + 4];
                    to[c] = static_cast<std::uint8_t>((sum + 2) / 4);
                }
            }
        }
    }
    return tiles;
}

std::string bounds_of(const GroundRaster& ground) {
    const auto place = [&](double x, double y) {
        return geo::to_location({0.5 + x / geo::equator_m, 0.5 - y / geo::equator_m});
    };
    const geo::Location upper = place(ground.west, ground.north);
    const geo::Location lower =
        place(ground.west + ground.raster.width * ground.metres_per_pixel,
              ground.north - ground.raster.height * ground.metres_per_pixel);
    std::string text;
    for (const double value : {upper.lon(), lower.lat(), lower.lon(), upper.lat()}) {
        text += (text.empty() ? "" : ",") + format_fixed(value, 7);
    }
    return text;
}

}  // namespace

void write_mbtiles(const GroundRaster& ground, const std::string& name,
                   const std::filesystem::path& file, job::Progress& progress,
                   const std::stop_token& stop) {
    constexpr double deepest = 22;
    const double exact = std::log2(geo::equator_m / (side * ground.metres_per_pixel));
    const auto finest = static_cast<unsigned>(std::clamp(std::ceil(exact - 0.3), 0.0, deepest));
    Writer writer(file);
    Tiles tiles = cut(ground, finest);
    unsigned zoom = finest;
    for (;; --zoom) {
        for (const auto& [place, tile] : tiles) {
            if (stop.stop_requested()) {
                throw Cancelled();
            }
            writer.tile(zoom, place.first, place.second, encode_png(tile, PngEffort::small));
        }
        progress.set(1 - std::pow(0.25, finest - zoom + 1));
        if (zoom == 0 || tiles.size() <= 2) {
            break;
        }
        tiles = halved(tiles);
    }
    writer.metadata("name", name);
    writer.metadata("format", "png");
    writer.metadata("bounds", bounds_of(ground));
    writer.metadata("minzoom", std::to_string(zoom));
    writer.metadata("maxzoom", std::to_string(finest));
    writer.metadata("type", "overlay");
    writer.metadata("version", "1");
    writer.metadata("description", name);
    writer.commit();
    progress.set(1);
}

}  // namespace arpent::scan
