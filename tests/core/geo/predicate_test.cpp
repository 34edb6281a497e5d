// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/predicate.hpp"

#include "core/geo/mercator.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <vector>

using namespace arpent::geo;

namespace {

/// A small grid makes touching, collinear and equal cases common.
Location on_grid(std::mt19937& random) {
    std::uniform_int_distribution grid(0, 6);
    return {grid(random), grid(random)};
}

/// Whether two segments share a point, by clipping one line against the other with fractions.
bool share_a_point(Location a, Location b, Location c, Location d) {
    // Every crossing of grid segments lies on a multiple of 1/k for k up to the determinant; walk
    // the candidates: the ends, and the one crossing of the lines.
    const auto on = [](Location p, Location q, double x, double y) {
        const double cross = (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x);
        return std::abs(cross) < 1e-9 && x >= std::min(p.x, q.x) - 1e-9 &&
               x <= std::max(p.x, q.x) + 1e-9 && y >= std::min(p.y, q.y) - 1e-9 &&
               y <= std::max(p.y, q.y) + 1e-9;
    };
    for (const Location p : {a, b}) {
        if (on(c, d, p.x, p.y)) return true;
    }
    for (const Location p : {c, d}) {
        if (on(a, b, p.x, p.y)) return true;
    }
    const double det =
        static_cast<double>(b.x - a.x) * (d.y - c.y) - static_cast<double>(b.y - a.y) * (d.x - c.x);
    if (det == 0) return false;
    const double t = (static_cast<double>(c.x - a.x) * (d.y - c.y) -
                      static_cast<double>(c.y - a.y) * (d.x - c.x)) /
                     det;
    const double x = a.x + t * (b.x - a.x);
    const double y = a.y + t * (b.y - a.y);
    return on(a, b, x, y) && on(c, d, x, y);
}

const std::vector<Location> square{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};

}  // namespace

TEST_CASE("segments intersect exactly when they share a point") {
    std::mt19937 random(4);
    for (int i = 0; i < 20000; ++i) {
        const Location a = on_grid(random);
        const Location b = on_grid(random);
        const Location c = on_grid(random);
        const Location d = on_grid(random);
        CAPTURE(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y);
        REQUIRE(segments_intersect(a, b, c, d) == share_a_point(a, b, c, d));
        REQUIRE(segments_intersect(a, b, c, d) == segments_intersect(d, c, b, a));
    }
}

TEST_CASE("the side of a line is exact across the whole world") {
    const Location west{-1800000000, -900000000};
    const Location east{1800000000, 900000000};
    CHECK(orientation(west, east, {0, 0}) == 0);
    CHECK(orientation(west, east, {0, 1}) > 0);
    CHECK(orientation(west, east, {1, 0}) < 0);
}

TEST_CASE("a ring holds what is inside it and its border") {
    CHECK(ring_contains(square, {5, 5}));
    CHECK(ring_contains(square, {0, 5}));
    CHECK(ring_contains(square, {10, 10}));
    CHECK_FALSE(ring_contains(square, {11, 5}));
    CHECK_FALSE(ring_contains(square, {-1, 0}));
    // A ring that doubles back through the height of the point.
    const std::vector<Location> notch{{0, 0}, {10, 0}, {10, 10}, {5, 5}, {0, 10}, {0, 0}};
    CHECK_FALSE(ring_contains(notch, {5, 7}));
    CHECK(ring_contains(notch, {5, 5}));
    CHECK(ring_contains(notch, {2, 5}));
}

TEST_CASE("a ring's area is positive counter-clockwise") {
    CHECK(ring_area(square) == 100);
    const std::vector<Location> reversed(square.rbegin(), square.rend());
    CHECK(ring_area(reversed) == -100);
}

TEST_CASE("rings meet when borders cross or one lies in the other") {
    const std::vector<Location> inner{{4, 4}, {6, 4}, {6, 6}, {4, 4}};
    const std::vector<Location> far{{40, 4}, {60, 4}, {60, 6}, {40, 4}};
    CHECK(rings_intersect(square, inner));
    CHECK(rings_intersect(inner, square));
    CHECK_FALSE(rings_intersect(square, far));
    CHECK_FALSE(rings_intersect(square, {}));
}

TEST_CASE("the nearest place on a line is no farther than any sampled place") {
    std::mt19937 random(5);
    std::uniform_int_distribution place(0, 100000);
    for (int i = 0; i < 200; ++i) {
        std::vector<Location> line;
        for (int k = 0; k < 4; ++k) {
            line.push_back({place(random), 488500000 + place(random)});
        }
        line.insert(line.begin() + 2, Location{});  // a node that the extract lacks
        const Location from{place(random), 488500000 + place(random)};
        const auto nearest = nearest_on_line(line, from);
        for (const std::size_t k : {std::size_t{0}, std::size_t{3}}) {
            for (int t = 0; t <= 100; ++t) {
                const auto between = [&](std::int64_t a, std::int64_t b) {
                    return static_cast<std::int32_t>(a + (b - a) * t / 100);
                };
                const Location sample{between(line[k].x, line[k + 1].x),
                                      between(line[k].y, line[k + 1].y)};
                REQUIRE(nearest.distance_m <= distance_m(sample, from) + 0.02);
            }
        }
        REQUIRE((nearest.segment == 0 || nearest.segment == 3));
    }
}
