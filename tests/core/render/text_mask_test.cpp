// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/text_mask.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace arpent::render {
namespace {

/// How much of the picture's columns `from` to `to` is ink, 0 to 1.
double ink(const Raster& raster, int from, int to) {
    double sum = 0;
    for (int y = 0; y < raster.height; ++y) {
        for (int x = from; x < to; ++x) {
            sum += raster.rgba[static_cast<std::size_t>((y * raster.width + x) * 4 + 3)];
        }
    }
    return sum / 255 / (raster.height * (to - from));
}

}  // namespace

TEST_CASE("the picture of a name holds all of its ink, in white") {
    Typesetter typesetter;
    for (const char* name : {"Banc", "شارع النخيل", "平安里", "हिन्दी", "Ấp"}) {
        INFO(name);
        const auto text = typesetter.shape(name, {18, false, 0});
        const Raster raster = rasterise(*text);
        const MaskFrame frame = mask_frame(*text);
        REQUIRE(raster.width == frame.width);
        REQUIRE(raster.height == frame.height);
        CHECK(frame.width >= text->width);
        CHECK(frame.top < 0);
        CHECK(frame.top + frame.height > 0);
        CHECK(ink(raster, 0, 1) == 0);  // nothing is cut off at the sides
        CHECK(ink(raster, raster.width - 1, raster.width) == 0);
        if (text->readable) {
            CHECK(ink(raster, 0, raster.width) > 0.03);
        }
        CHECK(std::count(raster.rgba.begin(), raster.rgba.begin() + 3, 255) == 3);
    }
}

TEST_CASE("the fonts that come with the packages have Arabic and Chinese") {
    Typesetter typesetter;
    CHECK(typesetter.shape("شارع", {18, false, 0})->readable);
    CHECK(typesetter.shape("平安里", {18, false, 0})->readable);
}

}  // namespace arpent::render
