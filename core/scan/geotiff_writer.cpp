// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/scan/export.hpp"
#include "core/scan/png_writer.hpp"

#include <tiffio.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace arpent::scan {
namespace {

constexpr std::uint32_t tag_pixel_scale = 33550;
constexpr std::uint32_t tag_tie_points = 33922;
constexpr std::uint32_t tag_keys = 34735;
constexpr std::uint32_t tile_side = 256;

struct Close {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};

void need(bool condition, const std::filesystem::path& file) {
    if (!condition) {
        throw Error("error.cannot_write", {{"file", file.string()}});
    }
}

void set_picture_fields(TIFF* tiff, const Raster& raster) {
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, raster.width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, raster.height);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 4);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
    TIFFSetField(tiff, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL);
    TIFFSetField(tiff, TIFFTAG_TILEWIDTH, tile_side);
    TIFFSetField(tiff, TIFFTAG_TILELENGTH, tile_side);
    const std::uint16_t alpha = EXTRASAMPLE_UNASSALPHA;
    TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &alpha);
}

/// GeoTIFF 1.0: pixels are areas in EPSG:3857, metres.
void set_geo_fields(TIFF* tiff, const GroundRaster& ground) {
    static const std::array<TIFFFieldInfo, 3> fields{
        {{tag_pixel_scale, -1, -1, TIFF_DOUBLE, FIELD_CUSTOM, 1, 1,
          const_cast<char*>("ModelPixelScale")},
         {tag_tie_points, -1, -1, TIFF_DOUBLE, FIELD_CUSTOM, 1, 1,
          const_cast<char*>("ModelTiepoint")},
         {tag_keys, -1, -1, TIFF_SHORT, FIELD_CUSTOM, 1, 1, const_cast<char*>("GeoKeyDirectory")}}};
    TIFFMergeFieldInfo(tiff, fields.data(), fields.size());
    const double size = ground.metres_per_pixel;
    const std::array<double, 3> scale{size, size, 0};
    const std::array<double, 6> tie{0, 0, 0, ground.west, ground.north, 0};
    const std::array<std::uint16_t, 20> keys{1, 1, 0,    4, 1024, 0,    1,    1, 1025, 0,
                                             1, 1, 3072, 0, 1,    3857, 3076, 0, 1,    9001};
    TIFFSetField(tiff, tag_pixel_scale, static_cast<int>(scale.size()), scale.data());
    TIFFSetField(tiff, tag_tie_points, static_cast<int>(tie.size()), tie.data());
    TIFFSetField(tiff, tag_keys, static_cast<int>(keys.size()), keys.data());
}

bool write_tiles(TIFF* tiff, const Raster& raster) {
    std::vector<std::uint8_t> tile;
    for (std::uint32_t top = 0; top < raster.height; top += tile_side) {
        for (std::uint32_t left = 0; left < raster.width; left += tile_side) {
            tile.assign(std::size_t{tile_side} * tile_side * 4, 0);
            const std::uint32_t rows = std::min(tile_side, raster.height - top);
            const std::uint32_t columns = std::min(tile_side, raster.width - left);
            for (std::uint32_t y = 0; y < rows; ++y) {
                std::copy_n(&raster.rgba[(std::size_t{top + y} * raster.width + left) * 4],
                            columns * 4, &tile[std::size_t{y} * tile_side * 4]);
            }
            unpremultiply(tile);
            if (TIFFWriteTile(tiff, tile.data(), left, top, 0, 0) < 0) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

void write_geotiff(const GroundRaster& ground, const std::filesystem::path& file) {
    AtomicFile atomic(file);
    std::unique_ptr<TIFF, Close> tiff(TIFFOpen(atomic.path().c_str(), "w"));
    need(tiff != nullptr, file);
    set_picture_fields(tiff.get(), ground.raster);
    set_geo_fields(tiff.get(), ground);
    need(write_tiles(tiff.get(), ground.raster) && TIFFWriteDirectory(tiff.get()) != 0, file);
    tiff.reset();
    atomic.commit();
}

}  // namespace arpent::scan
