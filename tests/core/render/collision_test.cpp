// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/collision_index.hpp"
#include "core/render/dilate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <span>

using namespace arpent::render;

TEST_CASE("the grid says what looking at every rectangle says") {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> place(-300, 900);
    std::uniform_real_distribution<double> size(1, 150);
    CollisionIndex index;
    std::vector<Rect> taken;
    for (int i = 0; i < 400; ++i) {
        const double x = place(random);
        const double y = place(random);
        const Rect rect{x, y, x + size(random), y + size(random)};
        const bool free =
            std::ranges::none_of(taken, [&](const Rect& other) { return other.intersects(rect); });
        REQUIRE(index.is_free(rect) == free);
        if (free) {
            index.take(std::span(&rect, 1));
            taken.push_back(rect);
        }
    }
    CHECK(taken.size() > 20);
}

TEST_CASE("a dilated dot is a disc") {
    Mask mask{9, 9, std::vector<std::uint8_t>(81, 0)};
    mask.pixels[4 * 9 + 4] = 200;
    const Mask wide = dilated(mask, 2);
    for (int y = 0; y < 9; ++y) {
        for (int x = 0; x < 9; ++x) {
            const int squared = (x - 4) * (x - 4) + (y - 4) * (y - 4);
            CHECK(wide.pixels[static_cast<std::size_t>(y * 9 + x)] == (squared <= 5 ? 200 : 0));
        }
    }
}
