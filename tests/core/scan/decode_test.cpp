// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/decode.hpp"

#include "core/base/error.hpp"
#include "core/scan/image_info.hpp"
#include "tests/core/scan/pictures.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <tiffio.h>

#include <cstdlib>
#include <string>

namespace arpent::scan {
namespace {

using test::Bytes;
using test::Color;

Raster decode(const Bytes& bytes, const RasterLimit& limit = {}) {
    job::Progress progress;
    return decode_image(bytes, limit, progress, {});
}

Color at(const Raster& raster, double x, double y) {
    const auto column = static_cast<std::size_t>(x * raster.width);
    const auto row = static_cast<std::size_t>(y * raster.height);
    Color color{};
    for (std::size_t c = 0; c < 4; ++c) {
        color.at(c) = raster.rgba.at((row * raster.width + column) * 4 + c);
    }
    return color;
}

int difference(const Color& a, const Color& b) {
    int most = 0;
    for (std::size_t c = 0; c < 4; ++c) {
        most = std::max(most, std::abs(int{a.at(c)} - int{b.at(c)}));
    }
    return most;
}

/// The largest difference of a decoded picture to what was painted.
int worst(const Raster& raster, const test::Painter& paint) {
    int most = 0;
    for (std::uint32_t y = 0; y < raster.height; ++y) {
        for (std::uint32_t x = 0; x < raster.width; ++x) {
            most = std::max(most, difference(paint(x, y), at(raster, (x + 0.5) / raster.width,
                                                             (y + 0.5) / raster.height)));
        }
    }
    return most;
}

std::string error_of(const Bytes& bytes) {
    try {
        decode(bytes);
    } catch (const Error& error) {
        return error.message().key;
    }
    return "decoded";
}

Color grey_ramp(unsigned x, unsigned y) {
    const auto value = static_cast<std::uint8_t>(x + y);
    return {value, value, value, 255};
}

}  // namespace

TEST_CASE("a photo is upright whichever way the camera was held") {
    // The stored picture for each orientation is made from the upright one by its definition.
    const int orientation = GENERATE(1, 2, 3, 4, 5, 6, 7, 8);
    constexpr unsigned seen_width = 96;
    constexpr unsigned seen_height = 64;
    const bool swaps = orientation >= 5;
    const unsigned w = swaps ? seen_height : seen_width;
    const unsigned h = swaps ? seen_width : seen_height;
    const auto stored = [&](unsigned x, unsigned y) {
        const unsigned right = w - 1 - x;
        const unsigned below = h - 1 - y;
        const std::array<std::array<unsigned, 2>, 8> seen{{{x, y},
                                                           {right, y},
                                                           {right, below},
                                                           {x, below},
                                                           {y, x},
                                                           {below, x},
                                                           {below, right},
                                                           {y, right}}};
        const auto& place = seen.at(static_cast<std::size_t>(orientation) - 1);
        return test::quarters(seen_width, seen_height, place[0], place[1]);
    };
    const Bytes jpeg = test::make_jpeg(w, h, stored, {false, false, orientation});
    const Bytes tiff = test::make_tiff(w, h, stored, {.orientation = orientation});
    for (const Bytes& bytes : {jpeg, tiff}) {
        const ImageInfo info = read_image_info(bytes);
        CHECK(info.width() == seen_width);
        CHECK(info.height() == seen_height);
        for (const RasterLimit& limit : {RasterLimit{}, RasterLimit{48, 1'000'000}}) {
            const Raster raster = decode(bytes, limit);
            CHECK(raster.full_width == seen_width);
            CHECK(raster.full_height == seen_height);
            CHECK(raster.width * seen_height == raster.height * seen_width);
            CHECK(difference(at(raster, 0.25, 0.25), {255, 0, 0, 255}) < 12);
            CHECK(difference(at(raster, 0.75, 0.25), {0, 255, 0, 255}) < 12);
            CHECK(difference(at(raster, 0.25, 0.75), {0, 0, 255, 255}) < 12);
            CHECK(difference(at(raster, 0.75, 0.75), {255, 255, 255, 255}) < 12);
        }
    }
}

TEST_CASE("places in a turned picture are those of its matrix") {
    for (unsigned value = 1; value <= 8; ++value) {
        const Orientation orientation = *orientation_of(value);
        const Matrix3 there = stored_to_seen(orientation, 40, 30);
        const bool swaps = swaps_sides(orientation);
        const Matrix3 back = stored_to_seen(inverse(orientation), swaps ? 30 : 40, swaps ? 40 : 30);
        const Matrix3 both = back * there;
        CHECK(both.apply(3, 4).x == Approx(3));
        CHECK(both.apply(3, 4).y == Approx(4));
    }
    CHECK_FALSE(orientation_of(0));
    CHECK_FALSE(orientation_of(9));
}

TEST_CASE("JPEG of every kind decodes") {
    CHECK(worst(decode(test::make_jpeg(64, 48, test::ramp)), test::ramp) < 16);
    CHECK(worst(decode(test::make_jpeg(64, 48, test::ramp, {.progressive = true})), test::ramp) <
          16);
    CHECK(worst(decode(test::make_jpeg(64, 48, grey_ramp, {.grey = true})), grey_ramp) < 6);
}

TEST_CASE("PNG of every kind decodes exactly") {
    const auto grey = [](unsigned x, unsigned y) { return grey_ramp(x, y); };
    for (const int bits : {8, 16}) {
        for (const bool interlaced : {false, true}) {
            const auto make = [&](const test::Painter& paint, bool is_grey, bool alpha) {
                return decode(test::make_png(
                    61, 43, paint,
                    {.bits = bits, .grey = is_grey, .alpha = alpha, .interlaced = interlaced}));
            };
            CHECK(worst(make(test::ramp, false, false), test::ramp) == 0);
            CHECK(worst(make(test::ramp, false, true), test::ramp) == 0);
            CHECK(worst(make(grey, true, false), grey) == 0);
        }
    }
    const auto two = [](unsigned x, unsigned) {
        return x % 3 == 0 ? Color{0, 0, 255, 255} : Color{255, 0, 0, 255};
    };
    CHECK(worst(decode(test::make_png(61, 43, two, {.palette = true})), two) == 0);
}

TEST_CASE("transparent colours come multiplied by their alpha") {
    const auto half = [](unsigned, unsigned) { return Color{200, 100, 0, 128}; };
    CHECK(difference(at(decode(test::make_png(8, 8, half, {.alpha = true})), 0.5, 0.5),
                     {100, 50, 0, 128}) <= 1);
    CHECK(difference(at(decode(test::make_tiff(8, 8, half, {.samples = 4})), 0.5, 0.5),
                     {100, 50, 0, 128}) <= 1);
}

TEST_CASE("TIFF of every kind decodes") {
    using test::TiffKind;
    for (const int compression :
         {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS}) {
        for (const bool tiled : {false, true}) {
            for (const int bits : {8, 16}) {
                const TiffKind kind{.bits = bits, .tiled = tiled, .compression = compression};
                CHECK(worst(decode(test::make_tiff(77, 51, test::ramp, kind)), test::ramp) <= 1);
            }
        }
    }
    CHECK(worst(decode(test::make_tiff(77, 51, test::ramp, {.planar = true})), test::ramp) == 0);
    CHECK(worst(decode(test::make_tiff(77, 51, test::ramp, {.tiled = true, .planar = true})),
                test::ramp) == 0);
    CHECK(worst(decode(test::make_tiff(77, 51, test::ramp, {.compression = COMPRESSION_JPEG})),
                test::ramp) < 24);
    CHECK(worst(decode(test::make_tiff(77, 51, grey_ramp, {.samples = 1})), grey_ramp) == 0);
    CHECK(worst(decode(test::make_tiff(77, 51, grey_ramp, {.bits = 16, .samples = 1})),
                grey_ramp) <= 1);
    const auto checks = [](unsigned x, unsigned y) {
        const auto value = static_cast<std::uint8_t>((x / 5 + y / 3) % 2 * 255);
        return Color{value, value, value, 255};
    };
    CHECK(worst(decode(test::make_tiff(77, 51, checks, {.bits = 1, .samples = 1})), checks) == 0);
    CHECK(
        worst(decode(test::make_tiff(
                  77, 51, checks, {.bits = 1, .samples = 1, .compression = COMPRESSION_CCITTFAX4})),
              checks) == 0);
    const auto palette = [](unsigned x, unsigned) {
        const auto value = static_cast<std::uint8_t>(x);
        return Color{static_cast<std::uint8_t>(255 - value), 0, value, 255};
    };
    CHECK(worst(decode(test::make_tiff(77, 51, palette, {.samples = 1, .palette = true})),
                palette) <= 1);
    CHECK(worst(decode(test::make_tiff(77, 51, test::ramp, {.pages = 3})), test::ramp) == 0);
}

TEST_CASE("a large picture is averaged down, all of it") {
    const auto stripes = [](unsigned x, unsigned) {
        return x % 2 == 0 ? Color{255, 255, 255, 255} : Color{0, 0, 0, 255};
    };
    for (const Bytes& bytes :
         {test::make_png(300, 211, stripes), test::make_tiff(300, 211, stripes)}) {
        const Raster raster = decode(bytes, {100, 1'000'000});
        CHECK(raster.width == 100);
        CHECK(raster.height == 70);
        CHECK(raster.full_width == 300);
        for (const double x : {0.01, 0.5, 0.99}) {
            // Three source columns to one: one or two of them white.
            const int value = at(raster, x, 0.5)[0];
            CHECK(((value > 80 && value < 90) || (value > 165 && value < 175)));
        }
    }
    const Raster few = decode(test::make_jpeg(400, 400, test::ramp), {4096, 10'000});
    CHECK(few.width == 100);
    CHECK(few.height == 100);
}

TEST_CASE("a header that claims too much is refused before anything is allocated") {
    CHECK(error_of(test::make_png_header(100'000, 100'000)) == "error.image_too_large");
    CHECK(error_of(test::make_png_header(20'000, 20'000)) == "error.image_too_large");
    Bytes jpeg = test::make_jpeg(16, 16, test::ramp);
    for (std::size_t i = 0; i + 9 < jpeg.size(); ++i) {
        if (jpeg[i] == std::byte{0xFF} && jpeg[i + 1] == std::byte{0xC0}) {
            std::fill(jpeg.begin() + static_cast<std::ptrdiff_t>(i) + 5,
                      jpeg.begin() + static_cast<std::ptrdiff_t>(i) + 9, std::byte{0xFE});
        }
    }
    CHECK(error_of(jpeg) == "error.image_too_large");
}

TEST_CASE("what is cut short or no picture gives an error, never half a picture") {
    const std::vector<Bytes> whole{
        test::make_jpeg(64, 48, test::ramp),
        test::make_jpeg(64, 48, test::ramp, {.progressive = true}),
        test::make_png(64, 48, test::ramp),
        test::make_png(64, 48, test::ramp, {.interlaced = true}),
        test::make_tiff(64, 48, test::ramp, {.compression = COMPRESSION_LZW}),
        test::make_tiff(64, 48, test::ramp, {.tiled = true}),
    };
    for (const Bytes& bytes : whole) {
        CHECK(error_of(bytes) == "decoded");
        for (const double share : {0.001, 0.05, 0.3, 0.6, 0.9}) {
            const Bytes cut(bytes.begin(),
                            bytes.begin() + static_cast<std::ptrdiff_t>(
                                                share * static_cast<double>(bytes.size())));
            CHECK(error_of(cut) != "decoded");
        }
    }
    CHECK(error_of({}) == "error.image_unknown");
    CHECK(error_of(Bytes(100, std::byte{'x'})) == "error.image_unknown");
}

TEST_CASE("a broken byte never crashes a decoder") {
    for (const Bytes& bytes :
         {test::make_jpeg(40, 30, test::ramp, {.orientation = 6}),
          test::make_png(40, 30, test::ramp),
          test::make_tiff(40, 30, test::ramp, {.compression = COMPRESSION_ADOBE_DEFLATE})}) {
        for (std::size_t i = 0; i < bytes.size(); i += 3) {
            Bytes broken = bytes;
            broken[i] ^= std::byte{0x55};
            error_of(broken);
        }
    }
    SUCCEED();
}

TEST_CASE("decoding stops when asked") {
    std::stop_source stop;
    stop.request_stop();
    job::Progress progress;
    const RasterLimit limit;
    CHECK_THROWS_AS(decode_image(test::make_jpeg(64, 48, test::ramp, {.progressive = true}), limit,
                                 progress, stop.get_token()),
                    Cancelled);
    CHECK_THROWS_AS(
        decode_image(test::make_png(64, 48, test::ramp), limit, progress, stop.get_token()),
        Cancelled);
}

TEST_CASE("genuine photos decode upright") {
    const auto rotated = arpent::test::shared_data("photos/mei-Samsung_GT-I9000__Galaxy_S_.jpg");
    const auto paper = arpent::test::shared_data("scans/fieldpapers/A1.jpg");
    if (!rotated || !paper) {
        WARN("skipped: no shared data");
        return;
    }
    const Bytes phone = test::read_file(*rotated);
    const ImageInfo info = read_image_info(phone);
    CHECK(info.orientation == Orientation::right_top);
    CHECK(info.height() > info.width());
    const Raster raster = decode(phone, {500, 1'000'000});
    CHECK(raster.height > raster.width);
    const Raster sheet = decode(test::read_file(*paper), {1024, 1'000'000});
    CHECK(sheet.full_width == 3024);
    CHECK(sheet.height == 1024);
}

}  // namespace arpent::scan
