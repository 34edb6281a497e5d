// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/gray_image.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <numeric>

namespace arpent::scan {
namespace {

GrayImage filled(int width, int height, auto&& value) {
    GrayImage image{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.pixels.push_back(static_cast<std::uint8_t>(value(x, y)));
        }
    }
    return image;
}

double mean(const GrayImage& image) {
    return std::accumulate(image.pixels.begin(), image.pixels.end(), 0.0) /
           static_cast<double>(image.pixels.size());
}

}  // namespace

TEST_CASE("luminance is of the colour on white paper") {
    const Raster raster{5, 1, 5, 1, {255, 0,   0,   255, 0,   255, 0, 255, 0, 0,
                                     255, 255, 255, 255, 255, 255, 0, 0,   0, 0}};
    const GrayImage gray = to_gray(raster);
    CHECK(gray.pixels == std::vector<std::uint8_t>{77, 149, 29, 255, 255});
}

TEST_CASE("a smaller image has the same mean and keeps its places") {
    const GrayImage image = filled(90, 60, [](int x, int y) { return x + 2 * y; });
    for (const GrayImage& small : {half(image), shrunk(image, 0.5), shrunk(image, 0.7)}) {
        CHECK(mean(small) == Approx(mean(image)).margin(0.6));
        for (const auto& [u, v] : {std::pair{0.2, 0.3}, {0.5, 0.5}, {0.8, 0.9}}) {
            CHECK(sample(small, u * small.width, v * small.height) ==
                  Approx(sample(image, u * 90, v * 60)).margin(1.1));
        }
    }
    CHECK(half(filled(5, 3, [](int, int) { return 9; })).width == 2);
}

TEST_CASE("a blur keeps flat things flat and spreads a point as a Gaussian does") {
    const GrayImage flat = filled(20, 10, [](int, int) { return 77; });
    CHECK(blur(flat, 3).pixels == flat.pixels);
    CHECK(sharpen(flat, 3, 2).pixels == flat.pixels);
    const GrayImage edge = filled(40, 9, [](int x, int) { return x < 20 ? 0 : 200; });
    const GrayImage soft = blur(edge, 2);
    // The integral of the Gaussian at one sigma from the middle: 84 %.
    CHECK(sample(soft, 22, 4.5) == Approx(200 * 0.841).margin(3));
    CHECK(sample(soft, 18, 4.5) == Approx(200 * 0.159).margin(3));
    CHECK(sharpen(soft, 2, 1).at(23, 4) > soft.at(23, 4));
}

TEST_CASE("a sample between pixels is bilinear and outside that of the edge") {
    const GrayImage image = filled(2, 2, [](int x, int y) { return 100 * x + 50 * y; });
    CHECK(sample(image, 0.5, 0.5) == 0);
    CHECK(sample(image, 1, 0.5) == 50);
    CHECK(sample(image, 1, 1) == 75);
    CHECK(sample(image, 99, -99) == 100);
    CHECK(sample({1, 1, {42}}, 0.3, 7) == 42);
}

}  // namespace arpent::scan
