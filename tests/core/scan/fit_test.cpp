// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/fit.hpp"

#include "core/scan/warp_mesh.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

namespace arpent::scan {
namespace {

constexpr PictureSize picture{4000, 3000};
constexpr double px_m = 0.35;  // about what a phone's photo of A4 at 1:2000 gives

using Random = std::mt19937_64;

double between(Random& random, double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
}

/// A paper somewhere in France before a camera: turned, a little stretched, in perspective.
Matrix3 random_truth(Random& random, FitKind kind) {
    const geo::WorldPoint at =
        geo::to_world(geo::Location::from_degrees(between(random, -4, 8), between(random, 43, 51)));
    const double unit = px_m / (geo::equator_m * 0.68);
    const double angle = between(random, -3.1, 3.1);
    const double c = unit * std::cos(angle);
    const double s = unit * std::sin(angle);
    Matrix3 matrix = Matrix3::affine(c, -s, at.x, s, c, at.y);
    if (kind != FitKind::similarity) {
        matrix = matrix * Matrix3::affine(between(random, 0.8, 1.2), between(random, -0.1, 0.1), 0,
                                          0, between(random, 0.8, 1.2), 0);
    }
    if (kind == FitKind::homography || kind == FitKind::spline) {
        Matrix3 tilt = Matrix3::translation(0, 0);
        tilt.m[6] = between(random, -4e-5, 4e-5);
        tilt.m[7] = between(random, -4e-5, 4e-5);
        matrix = matrix * tilt;
    }
    return matrix;
}

geo::Location ground(const Matrix3& truth, PixelPoint pixel) {
    const Plane place = truth.apply(pixel.x, pixel.y);
    return geo::to_location({place.x, place.y});
}

/// Spread over the picture, one in each cell of a grid, so that no three lie on a line.
std::vector<PixelPoint> spread_pixels(Random& random, std::size_t count) {
    static constexpr std::array<std::array<double, 2>, 9> cells{
        {{0, 0}, {2, 2}, {2, 0}, {0, 2}, {1, 0.6}, {0.4, 1}, {1.2, 2}, {2, 1.1}, {1, 1.3}}};
    std::vector<PixelPoint> pixels;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& cell = cells.at(i % cells.size());
        pixels.push_back({(cell[0] + between(random, 0.2, 0.8)) * picture.width / 3,
                          (cell[1] + between(random, 0.2, 0.8)) * picture.height / 3});
    }
    return pixels;
}

std::vector<ControlPoint> points_on(const Matrix3& truth, const std::vector<PixelPoint>& pixels) {
    std::vector<ControlPoint> points;
    for (const PixelPoint pixel : pixels) {
        points.push_back({pixel, ground(truth, pixel)});
    }
    return points;
}

double error_m(const Transform& transform, const Matrix3& truth, PixelPoint pixel) {
    const auto found = transform.to_world(pixel);
    REQUIRE(found);
    return geo::distance_m(geo::to_location(*found), ground(truth, pixel));
}

Fit fitted(std::span<const ControlPoint> points) {
    const auto result = fit(points, picture);
    if (const auto* why = std::get_if<Message>(&result)) {
        FAIL(why->key);
    }
    return std::get<Fit>(result);
}

std::string refusal(std::span<const ControlPoint> points) {
    const auto result = fit(points, picture);
    const auto* why = std::get_if<Message>(&result);
    return why != nullptr ? why->key : "fitted";
}

std::vector<ControlPoint> square() {
    const Matrix3 truth = Matrix3::affine(1e-8, 0, 0.5, 0, 1e-8, 0.35);
    return points_on(truth, {{500, 500}, {3500, 500}, {3500, 2500}, {500, 2500}});
}

}  // namespace

TEST_CASE("exact points give their transform back, whichever their number") {
    Random random(20240611);
    const std::size_t count = GENERATE(2U, 3U, 4U, 5U, 6U, 7U, 9U);
    const FitKind kind = count == 2   ? FitKind::similarity
                         : count == 3 ? FitKind::affine
                         : count < 7  ? FitKind::homography
                                      : FitKind::spline;
    for (int round = 0; round < 20; ++round) {
        const Matrix3 truth = random_truth(random, kind);
        const Fit fit = fitted(points_on(truth, spread_pixels(random, count)));
        CHECK(fit.kind == kind);
        CHECK(fit.rms_m < 0.02);
        CHECK(fit.residual_m.size() == count);
        // Places are whole 1e-7 degrees: a centimetre, which leverage makes a few.
        CHECK(error_m(fit.transform, truth, {2000, 1500}) < 0.05);
        CHECK(error_m(fit.transform, truth, {100, 2900}) < 0.5);
    }
}

TEST_CASE("two points say nothing about the error, three and four an upper bound") {
    Random random(7);
    const Matrix3 truth = random_truth(random, FitKind::similarity);
    const auto pixels = spread_pixels(random, 5);
    const auto points = points_on(truth, pixels);
    CHECK_FALSE(fitted(std::span(points).first(2)).error_m);
    const Fit three = fitted(std::span(points).first(3));
    CHECK(three.error_is_upper);
    CHECK(three.error_m.value() < 0.1);
    const Fit four = fitted(std::span(points).first(4));
    CHECK(four.error_is_upper);
    CHECK(four.error_m.value() < 0.1);
    CHECK_FALSE(fitted(points).error_is_upper);
}

TEST_CASE("a slip of the hand shows, at the right point") {
    Random random(99);
    for (const std::size_t count : {5U, 6U, 8U}) {
        for (int round = 0; round < 8; ++round) {
            const Matrix3 truth = random_truth(random, FitKind::homography);
            auto points = points_on(truth, spread_pixels(random, count));
            points[2].image.x -= 40 / px_m * 0.5;  // 20 m beside
            const Fit fit = fitted(points);
            CHECK(fit.error_m.value() > 1);
            if (count == 8) {
                const auto worst = std::max_element(fit.left_out_m.begin(), fit.left_out_m.end());
                CHECK(*worst > 10);
            }
        }
    }
}

TEST_CASE("noise of clicks gives an error of its own size") {
    Random random(4242);
    std::normal_distribution<double> click(0, 1.0 / px_m / std::sqrt(2.0));  // 1 m in all
    for (const std::size_t count : {6U, 9U}) {
        double told = 0;
        double true_error = 0;
        constexpr int rounds = 20;
        for (int round = 0; round < rounds; ++round) {
            const Matrix3 truth = random_truth(random, FitKind::homography);
            auto points = points_on(truth, spread_pixels(random, count));
            for (ControlPoint& point : points) {
                point.image.x += click(random);
                point.image.y += click(random);
            }
            const Fit fit = fitted(points);
            told += fit.error_m.value_or(0) / rounds;
            true_error += error_m(fit.transform, truth, {2000, 1500}) / rounds;
        }
        CHECK(told > true_error);
        CHECK(told < 8);
    }
}

TEST_CASE("a waved paper is flattened by many points") {
    const Matrix3 truth = Matrix3::affine(1.2e-8, 0, 0.5, 0, 1.2e-8, 0.35);
    const auto wave = [&](PixelPoint p) {  // 6 px, about 2 m
        return geo::to_location({truth.apply(p.x, p.y).x + 7e-8 * std::sin(p.y / 700),
                                 truth.apply(p.x, p.y).y + 7e-8 * std::cos(p.x / 900)});
    };
    std::vector<ControlPoint> points;
    for (int i = 0; i < 16; ++i) {
        const PixelPoint pixel{200.0 + 1200 * (i % 4), 200.0 + 860 * (i / 4)};
        points.push_back({pixel, wave(pixel)});
    }
    const Fit bent = fitted(points);
    const Transform flat{bent.transform.matrix, {}, {}, {}};
    double with = 0;
    double without = 0;
    for (double x = 300; x < 3700; x += 210) {
        for (double y = 300; y < 2700; y += 190) {
            const auto error = [&](const Transform& transform) {
                return geo::distance_m(geo::to_location(*transform.to_world({x, y})), wave({x, y}));
            };
            with = std::max(with, error(bent.transform));
            without = std::max(without, error(flat));
        }
    }
    CHECK(with < without / 3);
}

TEST_CASE("the bend is gone far outside its points") {
    auto points = square();
    for (const PixelPoint extra : {PixelPoint{2000, 900}, {1200, 1700}, {2900, 2000}}) {
        points.push_back({extra, ground(Matrix3::affine(1e-8, 0, 0.5, 0, 1e-8, 0.35), extra)});
    }
    points[4].image.x += 15;
    const Fit fit = fitted(points);
    REQUIRE(fit.transform.bend);
    CHECK(std::abs(fit.transform.bend->at({2000, 900}).x) > 1e-9);
    CHECK(fit.transform.bend->at({2000, -3000}).x == 0);
    CHECK(fit.transform.bend->at({-4000, 1500}).y == 0);
}

TEST_CASE("points that place nothing are refused with a reason") {
    auto points = square();
    CHECK(refusal(std::span(points).first(1)) == "scan.points_missing");

    auto same = points;
    same[1].image = same[0].image;
    CHECK(refusal(std::span(same).first(2)) == "scan.points_same");
    same = points;
    same[2].ground = same[1].ground;
    CHECK(refusal(same) == "scan.points_same");

    const Matrix3 truth = Matrix3::affine(1e-8, 0, 0.5, 0, 1e-8, 0.35);
    CHECK(refusal(points_on(truth, {{500, 500}, {1500, 1000}, {2500, 1500}})) ==
          "scan.points_in_line");
    CHECK(refusal(points_on(truth, {{500, 500}, {1500, 1000}, {2500, 1500}, {600, 2500}})) ==
          "scan.points_in_line");
    CHECK(refusal(points_on(truth, {{500, 500}, {900, 700}, {1500, 1000}, {2500, 1500}})) ==
          "scan.points_in_line");

    const Matrix3 mirror = Matrix3::affine(-1e-8, 0, 0.5, 0, 1e-8, 0.35);
    CHECK(refusal(points_on(mirror, {{500, 500}, {3500, 500}, {3500, 2500}})) ==
          "scan.points_mirrored");
    CHECK(refusal(points_on(mirror, {{500, 500}, {3500, 500}, {3500, 2500}, {500, 2500}})) ==
          "scan.points_mirrored");

    auto crossed = points;
    std::swap(crossed[2].ground, crossed[3].ground);
    CHECK(refusal(crossed) == "scan.points_crossed");
}

TEST_CASE("random points never break the solvers") {
    Random random(31337);
    for (int round = 0; round < 100; ++round) {
        std::vector<ControlPoint> points(2 + random() % 10);
        for (ControlPoint& point : points) {
            point.image = {std::floor(between(random, 0, 8)) * 500,
                           std::floor(between(random, 0, 6)) * 500};
            point.ground =
                geo::Location::from_degrees(5 + std::floor(between(random, 0, 5)) * 0.01,
                                            45 + std::floor(between(random, 0, 5)) * 0.01);
        }
        const auto result = fit(points, picture);
        if (const auto* found = std::get_if<Fit>(&result)) {
            CHECK(std::isfinite(found->rms_m));
            CHECK(warp_mesh(found->transform, picture).has_value());
        }
    }
}

TEST_CASE("the mesh spans the picture from its top left corner") {
    const auto points = square();
    const Fit fit = fitted(points);
    const auto mesh = warp_mesh(fit.transform, picture);
    REQUIRE(mesh);
    REQUIRE(mesh->points.size() == static_cast<std::size_t>(mesh->columns * mesh->rows));
    const auto corners = corners_on_ground(fit.transform, picture);
    REQUIRE(corners);
    CHECK(geo::to_location(mesh->points.front()) == (*corners)[0]);
    CHECK(geo::to_location(mesh->points[static_cast<std::size_t>(mesh->columns) - 1]) ==
          (*corners)[1]);
    CHECK(geo::to_location(mesh->points.back()) == (*corners)[2]);
}

}  // namespace arpent::scan
