// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/filled_pieces.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace arpent::map;

namespace {

constexpr int width = 301;
constexpr int height = 205;
constexpr int stride = 4 * width + 12;

struct Picture {
    std::vector<std::uint8_t> bytes = std::vector<std::uint8_t>(stride * height);
    void set(int x, int y) {
        bytes[static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4 + 3] = 1;
    }
    std::vector<ScreenRect> pieces() const {
        return filled_pieces(bytes.data(), width, height, stride);
    }
};

int pieces_at(const std::vector<ScreenRect>& pieces, int x, int y) {
    int count = 0;
    for (const ScreenRect& piece : pieces) {
        count += piece.contains({(x + 0.5) / width, (y + 0.5) / height}) ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("an empty picture has no pieces") { CHECK(Picture().pieces().empty()); }

TEST_CASE("every pixel that holds something lies in exactly one piece") {
    Picture picture;
    std::mt19937 random(7);
    std::vector<std::pair<int, int>> set{{0, 0}, {width - 1, height - 1}, {31, 31}, {32, 32}};
    for (int i = 0; i < 20; ++i) {
        set.emplace_back(random() % width, random() % height);
    }
    for (const auto& [x, y] : set) {
        picture.set(x, y);
    }
    const auto pieces = picture.pieces();
    for (const auto& [x, y] : set) {
        CHECK(pieces_at(pieces, x, y) == 1);
    }
    int covered = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int here = pieces_at(pieces, x, y);
            REQUIRE(here <= 1);
            covered += here;
        }
    }
    CHECK(covered <= static_cast<int>(set.size()) * 32 * 32);
}

TEST_CASE("pieces begin and end between pixels, so that they are drawn one to one") {
    Picture picture;
    picture.set(100, 70);
    const auto pieces = picture.pieces();
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].left * width == Approx(96));
    CHECK(pieces[0].right * width == Approx(128));
    CHECK(pieces[0].top * height == Approx(64));
    CHECK(pieces[0].bottom * height == Approx(96));
}

TEST_CASE("neighbours in a row are one piece") {
    Picture picture;
    for (int x = 40; x < 200; ++x) {
        picture.set(x, 10);
    }
    CHECK(picture.pieces().size() == 1);
}
