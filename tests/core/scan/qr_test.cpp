// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/qr.hpp"

#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "tests/core/scan/pictures.hpp"
#include "tests/support/shared_data.hpp"

#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

namespace arpent::scan {
namespace {

constexpr const char* text = "AP1:K7Q2B4 AND SOME MORE SO THAT IT IS A LARGE SYMBOL";

/// A symbol of `side` pixels, turned by `degrees` about the middle of a white image, and where its
/// own top left corner and the others lie.
struct Drawn {
    GrayImage image;
    std::array<Plane, 4> corners;
};

Drawn draw(int size, double side, double degrees, std::uint8_t ink = 20) {
    const ZXing::BitMatrix symbol =
        ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(0).encode(text, 1, 1);
    const double module = side / symbol.width();
    const double c = std::cos(degrees * std::numbers::pi / 180);
    const double s = std::sin(degrees * std::numbers::pi / 180);
    const double middle = size / 2.0;
    Drawn drawn{{size, size, std::vector<std::uint8_t>(static_cast<std::size_t>(size) * size)}, {}};
    constexpr int fine = 4;  // samples a side of each pixel
    for (int i = 0; i < size * size; ++i) {
        int dark = 0;
        for (int k = 0; k < fine * fine; ++k) {
            const int column = i % size * fine + k % fine;
            const int row = i / size * fine + k / fine;
            const double x = (column + 0.5) / fine - middle;
            const double y = (row + 0.5) / fine - middle;
            const double u = std::floor((c * x + s * y + side / 2) / module);
            const double v = std::floor((c * y - s * x + side / 2) / module);
            const bool inside = u >= 0 && v >= 0 && u < symbol.width() && v < symbol.width();
            dark += inside && symbol.get(static_cast<int>(u), static_cast<int>(v)) ? 1 : 0;
        }
        drawn.image.pixels[static_cast<std::size_t>(i)] =
            static_cast<std::uint8_t>(255 - (255 - ink) * dark / (fine * fine));
    }
    constexpr std::array<Plane, 4> signs{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    for (std::size_t i = 0; i < 4; ++i) {
        const double x = signs[i].x * side / 2;
        const double y = signs[i].y * side / 2;
        drawn.corners[i] = {middle + c * x - s * y, middle + s * x + c * y};
    }
    return drawn;
}

double worst_corner(const QrCode& code, const Drawn& drawn) {
    double most = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        most = std::max(most, std::hypot(code.corners[i].x - drawn.corners[i].x,
                                         code.corners[i].y - drawn.corners[i].y));
    }
    return most;
}

GrayImage photo(const std::string& name) {
    const auto file = arpent::test::shared_data(name);
    if (!file) {
        return {};
    }
    job::Progress progress;
    return to_gray(decode_image(test::read_file(*file), {}, progress, {}));
}

}  // namespace

TEST_CASE("a QR code is read whichever way it lies, with its corners from its own top left") {
    const double degrees = GENERATE(0.0, 17.0, 90.0, 135.0, 180.0, 261.0);
    const Drawn drawn = draw(400, 231, degrees);
    const std::vector<QrCode> codes = find_qr_codes(drawn.image, {});
    REQUIRE(codes.size() == 1);
    CHECK(codes.front().text == text);
    CHECK(worst_corner(codes.front(), drawn) < 1.6);
    const auto crop = read_qr_code(drawn.image);
    REQUIRE(crop);
    CHECK(crop->text == text);
    CHECK(worst_corner(*crop, drawn) < 1.6);
}

TEST_CASE("a soft or a pale QR code in a crop is read") {
    constexpr double soft = 2.2;  // pixels, at 5 pixels a module
    const auto code = read_qr_code(blur(draw(260, 165, 3).image, soft));
    REQUIRE(code);
    CHECK(code->text == text);
    const auto pale = read_qr_code(draw(260, 165, 3, 200).image);
    REQUIRE(pale);
    CHECK(pale->text == text);
}

TEST_CASE("where there is no QR code none is found") {
    GrayImage noise{300, 200, {}};
    std::uint32_t state = 1;
    for (int i = 0; i < 300 * 200; ++i) {
        state = state * 1664525U + 1013904223U;
        noise.pixels.push_back(static_cast<std::uint8_t>(state >> 24U));
    }
    CHECK(find_qr_codes(noise, {}).empty());
    CHECK_FALSE(read_qr_code(noise));
    CHECK(find_qr_codes({1, 1, {0}}, {}).empty());
    CHECK_FALSE(read_qr_code({0, 0, {}}));
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(find_qr_codes(noise, stop.get_token()), Cancelled);
}

TEST_CASE("the codes of genuine photos and pages are read") {
    const auto [file, expected] = GENERATE(table<std::string, std::string>(
        {{"scans/fieldpapers/A1.jpg",
          "atlases/3hasivcl/A1?bbox=-121.773577,38.538263,-121.755767,38.549038"},
         {"scans/fieldpapers/B2.jpg",
          "atlases/3hasivcl/B2?bbox=-121.755767,38.527487,-121.737957,38.538263"},
         {"scans/other/sketchmaptool-photo.jpg", ","},
         {"scans/generated/fp-a4-portrait.png", "bbox="}}));
    const GrayImage image = photo(file);
    if (image.width == 0) {
        WARN("no " << file << " here");
        return;
    }
    const std::vector<QrCode> codes = find_qr_codes(image, {});
    REQUIRE_FALSE(codes.empty());
    CHECK_THAT(codes.front().text, Catch::Contains(expected));
}

}  // namespace arpent::scan
