// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/geotiff.hpp"

#include "core/base/error.hpp"
#include "tests/core/scan/pictures.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <tiffio.h>

#include <cmath>
#include <string>

namespace arpent::scan {
namespace {

using test::Bytes;

struct Tags {
    std::vector<double> scale = {};
    std::vector<double> ties = {};
    std::vector<double> matrix = {};
    std::vector<std::uint16_t> keys = {};
    std::vector<double> doubles = {};
    std::string texts = {};
};

Bytes make_geotiff(const Tags& tags) {
    static const std::array<TIFFFieldInfo, 6> fields{{
        {33550, -1, -1, TIFF_DOUBLE, FIELD_CUSTOM, 1, 1, const_cast<char*>("scale")},
        {33922, -1, -1, TIFF_DOUBLE, FIELD_CUSTOM, 1, 1, const_cast<char*>("ties")},
        {34264, -1, -1, TIFF_DOUBLE, FIELD_CUSTOM, 1, 1, const_cast<char*>("matrix")},
        {34735, -1, -1, TIFF_SHORT, FIELD_CUSTOM, 1, 1, const_cast<char*>("keys")},
        {34736, -1, -1, TIFF_DOUBLE, FIELD_CUSTOM, 1, 1, const_cast<char*>("doubles")},
        {34737, -1, -1, TIFF_ASCII, FIELD_CUSTOM, 1, 0, const_cast<char*>("texts")},
    }};
    const arpent::test::TemporaryFolder folder;
    const std::filesystem::path file = folder / "geo.tif";
    TIFF* tiff = TIFFOpen(file.c_str(), "w");
    TIFFMergeFieldInfo(tiff, fields.data(), fields.size());
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, 4);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 1);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
    const auto set = [tiff](std::uint32_t tag, const auto& values) {
        if (!values.empty()) {
            TIFFSetField(tiff, tag, static_cast<int>(values.size()), values.data());
        }
    };
    set(33550, tags.scale);
    set(33922, tags.ties);
    set(34264, tags.matrix);
    set(34735, tags.keys);
    set(34736, tags.doubles);
    if (!tags.texts.empty()) {
        TIFFSetField(tiff, 34737, tags.texts.c_str());
    }
    std::array<std::uint8_t, 4> row{};
    TIFFWriteScanline(tiff, row.data(), 0, 0);
    TIFFClose(tiff);
    return test::read_file(file);
}

GeoTiff placed(const Tags& tags) {
    const auto result = read_geotiff(make_geotiff(tags));
    REQUIRE(result);
    if (const auto* why = std::get_if<Message>(&*result)) {
        FAIL(why->key);
    }
    return std::get<GeoTiff>(*result);
}

std::string refusal(const Tags& tags) {
    const auto result = read_geotiff(make_geotiff(tags));
    if (!result) {
        return "none";
    }
    const auto* why = std::get_if<Message>(&*result);
    return why != nullptr ? why->key : "placed";
}

std::vector<std::uint16_t> projected(std::uint16_t epsg, std::uint16_t raster = 1) {
    return {1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, raster, 3072, 0, 1, epsg};
}

const std::vector<double> scale{2, 3, 0};
const std::vector<double> tie{0, 0, 0, 1000, 2000, 0};

}  // namespace

TEST_CASE(
    "scale and one tie point place a GeoTIFF, areas from the corner, points from the centre") {
    const GeoTiff area = placed({.scale = scale, .ties = tie, .keys = projected(3857)});
    CHECK(area.crs == Crs{CrsKind::mercator});
    CHECK(area.matrix.apply(0, 0).x == 1000);
    CHECK(area.matrix.apply(1, 2).y == 2000 - 6);
    CHECK_FALSE(area.rms);
    const GeoTiff point = placed({.scale = scale, .ties = tie, .keys = projected(32631, 2)});
    CHECK(point.crs == Crs{CrsKind::utm, 31, false});
    CHECK(point.matrix.apply(0.5, 0.5).x == 1000);
    CHECK(point.matrix.apply(0.5, 0.5).y == 2000);
}

TEST_CASE("a matrix or three tie points place a turned GeoTIFF") {
    const GeoTiff by_matrix = placed(
        {.matrix = {0, 2, 0, 100, 2, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 1}, .keys = projected(2154)});
    CHECK(by_matrix.matrix.apply(1, 10).x == 120);
    CHECK(by_matrix.matrix.apply(1, 10).y == 202);
    const std::vector<double> ties{0,   0,   0, 100, 200, 0, 50,  0,   0,
                                   100, 300, 0, 0,   40,  0, 180, 200, 0};
    const GeoTiff by_ties = placed({.ties = ties, .keys = projected(3857)});
    CHECK(by_ties.matrix.apply(25, 20).x == Approx(140));
    CHECK(by_ties.matrix.apply(25, 20).y == Approx(250));
    CHECK_FALSE(by_ties.rms);
    std::vector<double> four = ties;
    four.insert(four.end(), {50, 40, 0, 184, 300, 0});  // 4 m beside the other three
    const GeoTiff off = placed({.ties = four, .keys = projected(3857)});
    CHECK(off.rms.value() == Approx(1));
}

TEST_CASE("a Mercator that somebody defined on the sphere is EPSG:3857") {
    Tags tags{.scale = scale,
              .ties = tie,
              .keys = {1,    1, 0, 5, 1024, 0,     1, 1, 3072, 0,     1, 32767,
                       3075, 0, 1, 7, 2057, 34736, 1, 0, 2058, 34736, 1, 1},
              .doubles = {6378137, 6378137}};
    CHECK(placed(tags).crs == Crs{CrsKind::mercator});
    tags.doubles = {6378137, 6356752.314};
    CHECK(refusal(tags) == "scan.crs_unknown");
}

TEST_CASE("degrees count only as degrees") {
    CHECK(placed({.scale = {1e-5, 1e-5, 0},
                  .ties = {0, 0, 0, 2, 48, 0},
                  .keys = {1, 1, 0, 2, 1024, 0, 1, 2, 2048, 0, 1, 4326}})
              .crs == Crs{CrsKind::geographic});
    CHECK(refusal({.scale = scale, .ties = tie, .keys = projected(4326)}) == "scan.crs_unknown");
}

TEST_CASE("tags that cannot be used are refused with a reason") {
    CHECK(refusal({}) == "none");
    CHECK(refusal({.scale = scale, .ties = tie}) == "none");
    CHECK(refusal({.scale = scale, .ties = tie, .keys = projected(27572)}) == "scan.crs_unknown");
    CHECK(refusal({.keys = projected(3857)}) == "scan.geotiff_damaged");
    CHECK(refusal({.ties = tie, .keys = projected(3857)}) == "scan.geotiff_damaged");
    CHECK(refusal({.scale = {0, 0, 0}, .ties = tie, .keys = projected(3857)}) ==
          "scan.geotiff_damaged");
    CHECK(refusal({.scale = {NAN, 1, 0}, .ties = tie, .keys = projected(3857)}) ==
          "scan.geotiff_damaged");
    // Keys that point beyond their tables, or a table cut short.
    CHECK(refusal({.scale = scale, .ties = tie, .keys = {1, 1, 0, 9, 1024, 34736, 1, 60000}}) ==
          "scan.crs_unknown");
    CHECK(refusal({.scale = scale, .ties = tie, .keys = {1}}) == "scan.crs_unknown");
}

}  // namespace arpent::scan
