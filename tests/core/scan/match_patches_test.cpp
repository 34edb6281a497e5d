// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/match_patches.hpp"

#include "core/demo/random.hpp"
#include "core/scan/agreeing_pairs.hpp"
#include "core/scan/choose_patches.hpp"

#include <catch2/catch.hpp>

#include <cmath>

namespace arpent::scan {
namespace {

constexpr double px_per_mm = 8;

GrayImage blank(int width_mm, int height_mm) {
    const auto width = static_cast<int>(width_mm * px_per_mm);
    const auto height = static_cast<int>(height_mm * px_per_mm);
    return {width, height,
            std::vector<std::uint8_t>(
                static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 240)};
}

/// Soft dark dots, as many as `count`, moved by an offset (mm): sampled from a formula, so that the
/// shift is exact to any part of a pixel.
GrayImage dots(int count, Plane offset) {
    GrayImage image = blank(120, 90);
    demo::Random random(9);
    for (int i = 0; i < count; ++i) {
        const double x = (random.between(0, 120) + offset.x) * px_per_mm;
        const double y = (random.between(0, 90) + offset.y) * px_per_mm;
        const double wide = random.between(3, 9);
        for (int row = std::max(0, static_cast<int>(y) - 30);
             row < std::min(image.height, static_cast<int>(y) + 30); ++row) {
            for (int column = std::max(0, static_cast<int>(x) - 30);
                 column < std::min(image.width, static_cast<int>(x) + 30); ++column) {
                const double r = std::hypot(column + 0.5 - x, row + 0.5 - y) / wide;
                std::uint8_t& pixel = image.pixels[static_cast<std::size_t>(row) *
                                                       static_cast<std::size_t>(image.width) +
                                                   static_cast<std::size_t>(column)];
                pixel = static_cast<std::uint8_t>(pixel * (1 - 0.8 * std::exp(-r * r)));
            }
        }
    }
    return image;
}

}  // namespace

TEST_CASE("patches are chosen where a page shows corners, and nowhere else") {
    CHECK(choose_patches(blank(120, 90), px_per_mm).empty());
    GrayImage stripes = blank(120, 90);
    for (int y = 0; y < stripes.height; ++y) {
        if (y / 20 % 2 == 0) {
            std::fill_n(
                &stripes
                     .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(stripes.width)],
                stripes.width, 0);
        }
    }
    CHECK(choose_patches(stripes, px_per_mm).empty());
    const auto patches = choose_patches(dots(200, {}), px_per_mm);
    CHECK(patches.size() > 30);
    for (const Plane patch : patches) {
        CHECK(patch.x >= patch_mm / 2 - 0.2);
        CHECK(patch.x <= 120 - patch_mm / 2 + 0.2);
        CHECK(patch.y >= patch_mm / 2 - 0.2);
        CHECK(patch.y <= 90 - patch_mm / 2 + 0.2);
    }
}

TEST_CASE("a shift is found to a hundredth of a millimetre") {
    const Plane shift =
        GENERATE(Plane{0, 0}, Plane{0.06, -0.03}, Plane{-1.37, 2.21}, Plane{4.1, -4.3});
    const GrayImage clean = dots(200, {});
    const auto patches = choose_patches(clean, px_per_mm);
    const auto pairs = match_patches(dots(200, shift), clean, px_per_mm, patches);
    // Those near the border may have left the picture.
    REQUIRE(pairs.size() > patches.size() / 2);
    for (const PlanePair& pair : pairs) {
        CHECK(std::abs(pair.to.x - pair.from.x - shift.x) < 0.012);
        CHECK(std::abs(pair.to.y - pair.from.y - shift.y) < 0.012);
    }
}

TEST_CASE("light and contrast do not matter, what is written over is left out") {
    const GrayImage clean = dots(200, {});
    GrayImage scan = clean;
    for (std::uint8_t& pixel : scan.pixels) {
        pixel = static_cast<std::uint8_t>(60 + pixel / 4);
    }
    const auto patches = choose_patches(clean, px_per_mm);
    CHECK(match_patches(scan, clean, px_per_mm, patches).size() == patches.size());
    // The left half is stuck over.
    for (std::size_t i = 0; i < scan.pixels.size(); ++i) {
        if (static_cast<int>(i) % scan.width < scan.width / 2) {
            scan.pixels[i] = 200;
        }
    }
    for (const PlanePair& pair : match_patches(scan, clean, px_per_mm, patches)) {
        CHECK(pair.from.x > 60 - patch_mm / 2);
    }
}

TEST_CASE("pairs that move otherwise than their neighbours are dropped") {
    std::vector<PlanePair> pairs;
    for (int i = 0; i < 100; ++i) {
        const double x = i % 10 * 20;
        const double y = i / 10 * 15;
        pairs.push_back({{x, y}, {x + 1 + 0.004 * x, y - 0.5 + 0.002 * x}});
    }
    const std::vector<PlanePair> good = agreeing_pairs(pairs);
    CHECK(good.size() == pairs.size());
    for (const std::size_t strange : {7, 8, 44, 93}) {
        pairs[strange].to.x += 3;
    }
    pairs[60].to.y -= 0.9;
    const std::vector<PlanePair> kept = agreeing_pairs(pairs);
    CHECK(kept.size() == 95);
    for (const PlanePair& pair : kept) {
        CHECK(std::abs(pair.to.x - pair.from.x - 1 - 0.004 * pair.from.x) < 0.01);
    }
    CHECK(agreeing_pairs({pairs.begin(), pairs.begin() + 3}).empty());
}

}  // namespace arpent::scan
