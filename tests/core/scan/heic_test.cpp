// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/image_info.hpp"
#include "tests/core/scan/pictures.hpp"

#include <catch2/catch.hpp>

#include <string>

#if __has_include(<libheif/heif.h>)

#include <libheif/heif.h>

namespace arpent::scan {
namespace {

using test::Bytes;
using test::Color;

heif_error append(heif_context*, const void* data, std::size_t size, void* to) {
    const auto* from = static_cast<const std::byte*>(data);
    static_cast<Bytes*>(to)->insert(static_cast<Bytes*>(to)->end(), from, from + size);
    return {heif_error_Ok, heif_suberror_Unspecified, nullptr};
}

/// The four quarters; empty where no encoder is installed.
Bytes make_heic(int width, int height, heif_orientation orientation) {
    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    Bytes bytes;
    if (heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder).code ==
        heif_error_Ok) {
        heif_image* image = nullptr;
        heif_image_create(width, height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image);
        heif_image_add_plane(image, heif_channel_interleaved, width, height, 8);
        int stride = 0;
        std::uint8_t* row = heif_image_get_plane(image, heif_channel_interleaved, &stride);
        for (int y = 0; y < height; ++y, row += stride) {
            for (int x = 0; x < width; ++x) {
                const Color color = test::quarters(width, height, x, y);
                std::copy_n(color.begin(), 3, row + 3 * x);
            }
        }
        heif_encoding_options* options = heif_encoding_options_alloc();
        options->image_orientation = orientation;
        heif_image_handle* handle = nullptr;
        heif_encoder_set_lossy_quality(encoder, 95);
        heif_context_encode_image(context, image, encoder, options, &handle);
        heif_writer writer{1, append};
        heif_context_write(context, &writer, &bytes);
        heif_image_handle_release(handle);
        heif_encoding_options_free(options);
        heif_image_release(image);
        heif_encoder_release(encoder);
    }
    heif_context_free(context);
    return bytes;
}

/// 'r'ed, 'g'reen, 'b'lue or 'w'hite.
char color_at(const Raster& raster, double x, double y) {
    const auto column = static_cast<std::size_t>(x * raster.width);
    const auto row = static_cast<std::size_t>(y * raster.height);
    const std::uint8_t* c = &raster.rgba.at((row * raster.width + column) * 4);
    if (c[0] > 200) {
        return c[1] > 200 ? 'w' : 'r';
    }
    return c[1] > 200 ? 'g' : 'b';
}

}  // namespace

TEST_CASE("a HEIC is upright as its own boxes turn it") {
    const auto [orientation, expected] =
        GENERATE(table<heif_orientation, std::string>({{heif_orientation_normal, "rgbw"},
                                                       {heif_orientation_rotate_90_cw, "brwg"},
                                                       {heif_orientation_rotate_180, "wbgr"},
                                                       {heif_orientation_rotate_270_cw, "gwrb"}}));
    const Bytes bytes = make_heic(128, 64, orientation);
    if (bytes.empty()) {
        WARN("no HEVC encoder here");
        return;
    }
    CHECK(sniff_image(bytes) == ImageFormat::heic);
    job::Progress progress;
    try {
        const Raster raster = decode_image(bytes, {}, progress, {});
        const bool turned =
            orientation != heif_orientation_normal && orientation != heif_orientation_rotate_180;
        CHECK(raster.width == (turned ? 64 : 128));
        CHECK(raster.height == (turned ? 128 : 64));
        const std::string seen{color_at(raster, 0.25, 0.25), color_at(raster, 0.75, 0.25),
                               color_at(raster, 0.25, 0.75), color_at(raster, 0.75, 0.75)};
        CHECK(seen == expected);
    } catch (const Error& error) {
        // Built without libheif although its header is here.
        CHECK(error.message().key == "error.heic_unsupported");
    }
}

TEST_CASE("a HEIC cut short or disturbed gives an error, never a crash") {
    const Bytes whole = make_heic(64, 64, heif_orientation_normal);
    if (whole.empty()) {
        WARN("no HEVC encoder here");
        return;
    }
    job::Progress progress;
    for (std::size_t size = 12; size < whole.size(); size += 37) {
        CHECK_THROWS_AS(decode_image(std::span(whole).first(size), {}, progress, {}), Error);
    }
}

}  // namespace arpent::scan

#endif
