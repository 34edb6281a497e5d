// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/clip.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace arpent::render;

namespace {

const Rect page{0, 0, 100, 100};

Line random_line(std::mt19937& random, int count) {
    std::uniform_real_distribution<double> place(-80, 180);
    Line line;
    for (int i = 0; i < count; ++i) {
        line.push_back({place(random), place(random)});
    }
    return line;
}

double ring_area(const Line& ring) {
    double area = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        area += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
    }
    return std::abs(area) / 2;
}

/// Length inside by walking in small steps.
double length_inside(const Line& line) {
    constexpr int steps = 4000;
    double length = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double segment = std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
        for (int step = 0; step < steps; ++step) {
            const double share = (step + 0.5) / steps;
            const Point at{line[i].x + (line[i + 1].x - line[i].x) * share,
                           line[i].y + (line[i + 1].y - line[i].y) * share};
            length += page.contains(at) ? segment / steps : 0;
        }
    }
    return length;
}

}  // namespace

TEST_CASE("what is left of a line is what lies inside") {
    std::mt19937 random(7);
    for (int round = 0; round < 30; ++round) {
        const Line line = random_line(random, 8);
        double left = 0;
        for (const Piece& piece : clip_line(line, page)) {
            left += length_of(piece.points);
            for (const Point point : piece.points) {
                CHECK(page.grown(1e-6).contains(point));
            }
        }
        CHECK(left == Approx(length_inside(line)).margin(1));
    }
}

TEST_CASE("a piece knows how far along the line it begins") {
    const auto pieces = clip_line({{-50, 10}, {150, 10}, {150, 50}, {-50, 50}}, page);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].start == Approx(50));
    CHECK(pieces[1].start == Approx(200 + 40 + 50));
}

TEST_CASE("a line wholly inside stays one piece with all its vertices") {
    const Line line{{10, 10}, {50, 20}, {90, 80}};
    const auto pieces = clip_line(line, page);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].points == line);
}

TEST_CASE("a ring cut to the page keeps the area that both share") {
    CHECK(ring_area(clip_ring({{-50, -50}, {50, -50}, {50, 50}, {-50, 50}, {-50, -50}}, page)) ==
          Approx(2500));
    CHECK(ring_area(clip_ring({{-50, -50}, {150, -50}, {150, 150}, {-50, 150}, {-50, -50}},
                              page)) == Approx(10000));
    CHECK(clip_ring({{200, 200}, {300, 200}, {300, 300}, {200, 200}}, page).empty());
}
