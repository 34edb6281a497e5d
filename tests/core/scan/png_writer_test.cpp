// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/png_writer.hpp"

#include "core/base/error.hpp"
#include "core/scan/decode.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

namespace arpent::scan {
namespace {

/// Every colour multiplied by alpha, as rasters hold it.
Raster ramp(bool opaque) {
    Raster raster{64, 32, 64, 32, {}};
    for (int i = 0; i < 64 * 32; ++i) {
        const int alpha = opaque ? 255 : i / 64 * 8;
        raster.rgba.insert(raster.rgba.end(), {static_cast<std::uint8_t>(alpha * (i % 64) / 63),
                                               static_cast<std::uint8_t>(alpha / 2), 0,
                                               static_cast<std::uint8_t>(alpha)});
    }
    return raster;
}

Raster there_and_back(const Raster& raster, PngEffort effort) {
    job::Progress progress;
    return decode_image(encode_png(raster, effort), {}, progress, {});
}

}  // namespace

TEST_CASE("a raster becomes a PNG and back") {
    const PngEffort effort = GENERATE(PngEffort::quick, PngEffort::small);
    CHECK(there_and_back(ramp(true), effort).rgba == ramp(true).rgba);
    const Raster clear = ramp(false);
    const Raster back = there_and_back(clear, effort);
    REQUIRE(back.rgba.size() == clear.rgba.size());
    int most = 0;
    for (std::size_t i = 0; i < back.rgba.size(); ++i) {
        most = std::max(most, std::abs(back.rgba[i] - clear.rgba[i]));
    }
    CHECK(most <= 1);
    CHECK_THROWS_AS(encode_png({}, effort), Error);
}

}  // namespace arpent::scan
